package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.ImportPlan;
import vn.tinhgon.faq.ImportTrace.EntryChange;
import vn.tinhgon.faq.StoreFiles.Taken;
import vn.tinhgon.message.Wording;

/** Says whose drafted or waiting words a file would replace, and tells them once it has. */
@Component
class Overwritten {
  private final FaqStore store;
  private final EntryLife life;
  private final StaffNames names;
  private final StaffPost post;
  private final EntryForms forms;
  private final Wording wording;

  Overwritten(
      FaqStore store,
      EntryLife life,
      StaffNames names,
      StaffPost post,
      EntryForms forms,
      Wording wording) {
    this.store = store;
    this.life = life;
    this.names = names;
    this.post = post;
    this.forms = forms;
    this.wording = wording;
  }

  /** A line for each entry with words of others than that person: whose, and what is different. */
  List<String> lines(ImportPlan plan, Person writer) {
    List<String> lines = new ArrayList<>();
    for (ImportPlan.Written one : plan.overwriting()) {
      String others =
          life.authors(one.entry().id()).stream()
              .filter(author -> !person(author).equals(writer))
              .map(names::of)
              .collect(Collectors.joining(", "));
      if (!others.isEmpty()) {
        lines.add(
            wording.get(
                "file.over.line",
                one.entry().id(),
                others,
                difference(Objects.requireNonNull(one.over()), one.entry())));
      }
    }
    return lines;
  }

  /** Word by word, the answer first: of long lines only the beginning may be shown. */
  private String difference(Entry before, Entry after) {
    String answer = wording.get("form.label.ANSWER") + ':';
    return forms
        .difference(before, after)
        .lines()
        .sorted(Comparator.comparing(line -> !line.startsWith(answer)))
        .collect(Collectors.joining("\n"));
  }

  /** Tells each whose words are replaced, and where they can still be read; joins the caller's. */
  void tell(Person who, String file, Taken taken) {
    Map<String, EntryChange> changes =
        taken.trace().entries().stream()
            .collect(Collectors.toMap(EntryChange::id, Function.identity()));
    Map<Person, List<String>> lost = new LinkedHashMap<>();
    for (ImportPlan.Written one : taken.plan().overwriting()) {
      EntryChange change = Objects.requireNonNull(changes.get(one.entry().id()));
      long version = change.waiting() == 0 ? change.before() : change.waiting();
      String line =
          wording.get(
              "file.over.told.line",
              change.id(),
              one.entry().title(),
              String.valueOf(version),
              String.valueOf(change.after()));
      for (Editor author : store.authors(change.id(), change.before())) {
        lost.computeIfAbsent(person(author), _ -> new ArrayList<>()).add(line);
      }
    }
    String name = names.known().getOrDefault(who, wording.get("publish.editor"));
    lost.forEach((author, lines) ->
        post.tell(
            Set.of(author),
            who,
            wording.get("file.over.told", name, file, "" + lines.size())
                + "\n"
                + new Pages(lines).page(1)));
  }

  private static Person person(Editor author) {
    return new Person(author.channel(), author.userId());
  }
}
