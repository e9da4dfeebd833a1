package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.Origin;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Shows administrators what the store holds. */
@Component
class ViewCommands {
  private static final int MOST_FOUND = 10;

  private final FaqStore store;
  private final KnowledgeSource knowledge;
  private final EntryLife life;
  private final SeenVersions seen;
  private final EntryForms entryForms;
  private final Publishing publishing;
  private final StaffNames names;
  private final DeepLinks links;
  private final Wording wording;
  private final StatusWords statuses;
  private final TopicWords topics;
  private final FormText forms;

  ViewCommands(
      FaqStore store,
      EntryLife life,
      SeenVersions seen,
      EntryForms entryForms,
      StaffNames names,
      DeepLinks links,
      Publishing publishing,
      KnowledgeSource knowledge,
      Wording wording) {
    this.store = store;
    this.life = life;
    this.seen = seen;
    this.entryForms = entryForms;
    this.names = names;
    this.links = links;
    this.publishing = publishing;
    this.knowledge = knowledge;
    this.wording = wording;
    statuses = new StatusWords(wording);
    topics = new TopicWords(wording);
    forms = new FormText(wording);
  }

  Said show(Inbound message, String id) {
    Optional<StoredEntry> found = store.find(id);
    found.ifPresent(entry -> seen.saw(Person.of(message), entry.id(), entry.version()));
    return Said.of(
        found
            .map(entry -> shown(entry) + link(message, entry))
            .orElseGet(() -> wording.get("command.missing", id)));
  }

  private String link(Inbound message, StoredEntry entry) {
    return entry.state() == State.PUBLISHED ? links.line(message, entry.id()) : "";
  }

  private String shown(StoredEntry entry) {
    List<String> lines = new ArrayList<>();
    lines.add(
        wording.get(
            "command.shown",
            entry.id(),
            String.valueOf(entry.version()),
            wording.get("command.state." + entry.state())));
    var view = new EntryView(knowledge.current().registry(), statuses, topics);
    lines.add(forms.print(view.form(entry.entry())));
    if (!entry.facts().isEmpty()) {
      lines.add(wording.get("command.shown.facts", String.join(", ", entry.facts())));
    }
    life.waiting(entry.id())
        .ifPresent(next ->
            lines.add(
                "\n"
                    + wording.get(
                        "command.shown.waiting",
                        names.of(next),
                        Vietnam.moment(next.changedAt()),
                        entryForms.difference(entry.entry(), next.content()))));
    // Whoever approves may look here first.
    if (entry.state() == State.REVIEW || life.waiting(entry.id()).isPresent()) {
      String twins = publishing.twins(life.latest(entry), "\n");
      if (!twins.isEmpty()) {
        lines.add(twins);
      }
    }
    lines.add("");
    lines.add(origin(entry));
    Optional.of(store.revisions(entry.id()))
        .filter(revisions -> !revisions.isEmpty())
        .map(List::getLast)
        .ifPresent(last -> lines.add(change(last)));
    lines.add(wording.get("command.shown.edit", entry.id(), String.valueOf(entry.version())));
    return String.join("\n", lines);
  }

  private String origin(StoredEntry entry) {
    String file = entry.file();
    if (file == null) {
      return wording.get("command.origin.admin");
    }
    return wording.get(
        entry.origin() == Origin.FILE ? "command.origin.file" : "command.origin.edited", file);
  }

  private String change(Revision last) {
    String when = Vietnam.moment(last.changedAt());
    if (last.channel().equals("file")) {
      return wording.get("command.changed", when, wording.get("command.by.file"));
    }
    return last.reason().isBlank()
        ? wording.get("command.changed", when, names.of(last))
        : wording.get("command.changed.because", when, names.of(last), last.reason());
  }

  Said find(String words) {
    List<StoredEntry> found = Search.find(words, store.list());
    if (found.isEmpty()) {
      return Said.of(wording.get("command.found.none", words));
    }
    List<String> lines = found.stream().limit(MOST_FOUND).map(this::line).toList();
    String head =
        found.size() > MOST_FOUND
            ? wording.get(
                "command.found.more", words, String.valueOf(found.size()), "" + MOST_FOUND)
            : wording.get("command.found", words, String.valueOf(found.size()));
    return Said.of(head + "\n" + String.join("\n", lines));
  }

  Said list(int page) {
    List<StoredEntry> all = store.list();
    if (all.isEmpty()) {
      return Said.of(wording.get("command.list.empty"));
    }
    var pages = new Pages(all.stream().map(this::line).toList());
    int shown = Math.min(page, pages.count());
    String head =
        wording.get(
            "command.list",
            String.valueOf(all.size()),
            String.valueOf(shown),
            String.valueOf(pages.count()));
    String foot =
        shown < pages.count()
            ? "\n\n" + wording.get("command.list.next", String.valueOf(shown + 1))
            : "";
    return Said.of(head + "\n" + pages.page(shown) + foot);
  }

  private String line(StoredEntry entry) {
    return entry.state() == State.PUBLISHED
        ? wording.get("command.line", entry.id(), entry.title())
        : wording.get(
            "command.line.state",
            entry.id(),
            entry.title(),
            wording.get("command.state." + entry.state()));
  }
}
