package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.rehearsal.Changes;
import vn.tinhgon.rehearsal.Rehearsal;
import vn.tinhgon.rehearsal.Twin;

/** What must hold before readers get an entry, and who is told when one waits for that. */
@Component
class Publishing {
  private static final Pattern OVERRIDE = Pattern.compile("van dang[\\s:,-]*(.*)", Pattern.DOTALL);

  private final KnowledgeSource knowledge;
  private final Rights rights;
  private final StaffPost post;
  private final Rehearsal rehearsal;
  private final FaqStore store;
  private final Wording wording;
  private final StrayWords strays;

  Publishing(
      KnowledgeSource knowledge,
      Rights rights,
      StaffPost post,
      Rehearsal rehearsal,
      FaqStore store,
      Wording wording) {
    this.knowledge = knowledge;
    this.rights = rights;
    this.post = post;
    this.rehearsal = rehearsal;
    this.store = store;
    this.wording = wording;
    strays = new StrayWords(wording);
  }

  /** Whether somebody wants it all the same, and says why. */
  static boolean overrides(String reason) {
    Matcher override = OVERRIDE.matcher(Plain.words(reason));
    return override.matches() && !override.group(1).isBlank();
  }

  /** Whether somebody wants it all the same, and does not say why. */
  static boolean lacksReason(String reason) {
    return OVERRIDE.matcher(Plain.words(reason)).matches() && !overrides(reason);
  }

  /**
   * What keeps the entry from readers whatever anybody says: it rests on nothing known, and they
   * never had it so.
   */
  List<String> lacks(Entry entry) {
    Registry registry = knowledge.current().registry();
    boolean grounded =
        entry.documents().stream().anyMatch(id -> registry.find(Document.class, id).isPresent())
            || entry.provenance().sources().stream()
                .anyMatch(id -> registry.source(id).isPresent());
    List<String> lacks = new ArrayList<>();
    if (!grounded && !store.had(entry)) {
      lacks.add(wording.get("publish.ungrounded"));
    }
    return lacks;
  }

  /** All that keeps the entry from readers: what it lacks, else the questions that go astray. */
  List<String> objections(Entry entry) {
    List<String> lacks = lacks(entry);
    return lacks.isEmpty() ? astray(entry) : lacks;
  }

  /** How to give readers what was kept back; nobody's word helps where there is no ground. */
  String how(Entry entry, String id, Verb verb) {
    String key = lacks(entry).isEmpty() ? "publish.blocked.do" : "publish.lacks.do";
    return wording.get(key, id, verb.word());
  }

  /** The same of an entry with which those come; what rests on one of them is grounded. */
  List<String> objections(Entry entry, List<Document> cited) {
    return cited.stream().anyMatch(document -> entry.documents().contains(document.id()))
        ? astray(entry)
        : objections(entry);
  }

  /** The questions that would change hands, or that nothing would answer. */
  List<String> astray(Entry entry) {
    return strays.told(rehearsal.of(entry).back(entry.id(), had(entry.id())));
  }

  /** The wordings with which readers once had it: coming back it takes nothing new with them. */
  private Set<String> had(String id) {
    return store.revisions(id).stream()
        .filter(version -> !version.action().waits() && version.stateThen() == State.PUBLISHED)
        .flatMap(version -> version.content().alternates().stream())
        .collect(Collectors.toSet());
  }

  /** The questions that would go astray if all of that were done. */
  List<String> astray(Changes changes) {
    return changes.none() ? List.of() : strays.told(rehearsal.of(changes));
  }

  /** What readers would get to its questions from elsewhere once it is gone; mostly nothing. */
  String heirs(StoredEntry entry) {
    List<String> heirs =
        entry.state() == State.PUBLISHED
            ? strays.told(rehearsal.without(entry.entry()))
            : List.of();
    return heirs.isEmpty()
        ? ""
        : "\n" + wording.get("move.heirs") + "\n- " + String.join("\n- ", heirs);
  }

  /** What the store holds already that is like it; empty where nothing is. */
  String twins(Entry entry) {
    return told(rehearsal.twins(entry));
  }

  /** The same below something else. */
  String twins(Entry entry, String before) {
    String twins = twins(entry);
    return twins.isEmpty() ? "" : before + twins;
  }

  /** The same of a question that has no answer yet, so that no figure differs. */
  String twinsOfQuestion(Entry asked) {
    return told(rehearsal.twins(asked).stream().map(Twin::withoutFigures).toList());
  }

  private String told(List<Twin> twins) {
    List<String> lines = new TwinWords(wording).lines(twins);
    return lines.isEmpty() ? "" : wording.get("twins.head") + "\n" + String.join("\n", lines);
  }

  /** Tells those who may approve the entry that it waits; how many were told. */
  int announce(Inbound by, Entry entry, long version) {
    return announce(by, entry, version, "publish.waits");
  }

  /** The same in other words. */
  int announce(Inbound by, Entry entry, long version, String key) {
    return post.tell(
        rights.approvers(entry),
        Person.of(by),
        wording.get(
            key,
            entry.id(),
            entry.title(),
            by.sender().name().isBlank() ? wording.get("publish.editor") : by.sender().name(),
            String.valueOf(version)));
  }

  /**
   * Tells the writers of a version that it no longer waits, as its entry was taken from readers;
   * returns the same for who took it. Empty where none waited.
   */
  String unqueued(Inbound by, String entry, Optional<Revision> waited, Set<Editor> authors) {
    Optional<String> told =
        waited.map(version -> wording.get("move.unqueued", entry, "" + version.number()));
    told.ifPresent(text -> report(by, authors, text));
    return told.map(text -> "\n" + text).orElse("");
  }

  /** Tells its writers what became of it. */
  void report(Inbound by, Set<Editor> authors, String text) {
    post.tell(
        authors.stream()
            .map(author -> new Person(author.channel(), author.userId()))
            .collect(Collectors.toSet()),
        Person.of(by),
        text);
  }
}
