package vn.tinhgon.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Command.Act;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.DocumentEnding;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.RestsOn;
import vn.tinhgon.faq.Reviews;
import vn.tinhgon.faq.Reviews.Care;
import vn.tinhgon.faq.Standing;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Row;

/**
 * Says which entries are to be looked at again, by command and once a week, and notes that it was
 * done.
 */
@Component
class ReviewCommands {
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final int SOON = 30;

  private final Reviews reviews;
  private final FaqStore store;
  private final KnowledgeSource knowledge;
  private final Rights rights;
  private final StaffPost post;
  private final Desk desk;
  private final Deeds deeds;
  private final Wording wording;

  ReviewCommands(
      Reviews reviews,
      FaqStore store,
      KnowledgeSource knowledge,
      Rights rights,
      StaffPost post,
      Desk desk,
      Deeds deeds,
      Wording wording) {
    this.reviews = reviews;
    this.store = store;
    this.knowledge = knowledge;
    this.rights = rights;
    this.post = post;
    this.desk = desk;
    this.deeds = deeds;
    this.wording = wording;
  }

  Said run(Inbound message, Act act) {
    Person who = Person.of(message);
    if (act.id().isEmpty() && !act.rest().isBlank()) {
      return desk.notUnderstood(message, act.verb(), act.rest());
    }
    if (act.id().isEmpty()) {
      List<String> lines =
          due().stream().filter(due -> due.keepers().contains(who)).map(Due::line).toList();
      return Said.of(
          lines.isEmpty()
              ? wording.get("review.none")
              : wording.get("review.list", "" + lines.size())
                  + "\n"
                  + new Pages(lines).page(1)
                  + "\n\n"
                  + wording.get("command.form." + Verb.CHECK));
    }
    Optional<StoredEntry> found = store.find(act.id());
    if (found.isEmpty()) {
      return desk.missing(message, act.verb(), act.id());
    }
    StoredEntry entry = found.get();
    if (!rights.may(who, Role.EDITOR, entry.entry())
        && !rights.may(who, Role.APPROVER, entry.entry())) {
      return desk.refusal(message, act.verb(), entry.id(), "command.place.not.yours");
    }
    var me = new Editor(who.channel(), who.id(), message.sender().name());
    Optional<Care> before = reviews.care(entry.id());
    if (Plain.words(act.rest()).equals(wording.get("review.words.take"))) {
      if (before.filter(care -> same(care.keeper(), me)).isPresent()) {
        return Said.of(wording.get("review.taken.before", entry.id()));
      }
      reviews.give(entry.id(), me);
      note(who, entry, before);
      desk.done(message, act.verb(), entry.id());
      return Said.of(wording.get("review.taken", entry.id()));
    }
    Matcher day = DAY.matcher(act.rest());
    Optional<LocalDate> next = day.matches() ? date(day) : Optional.empty();
    boolean past = next.filter(on -> on.isAfter(reviews.today())).isEmpty();
    if (day.matches() && past) {
      return Said.of(
          wording.get(next.isEmpty() ? "document.no.day" : "review.past", act.rest().strip()));
    }
    if (!act.rest().isBlank() && past) {
      return Said.of(wording.get("command.form." + Verb.CHECK));
    }
    LocalDate on = reviews.done(entry.id(), me, next.orElse(null));
    note(who, entry, before);
    desk.done(message, act.verb(), entry.id());
    return Said.of(wording.get("review.done", entry.id(), DocumentCommands.day(on)));
  }

  private static boolean same(Editor one, Editor other) {
    return one.channel().equals(other.channel()) && one.userId().equals(other.userId());
  }

  private void note(Person who, StoredEntry entry, Optional<Care> before) {
    Care now = reviews.care(entry.id()).orElse(null);
    deeds.note(who, Kind.REVIEW, entry.id(), before.orElse(null), now);
  }

  private static Optional<LocalDate> date(Matcher day) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(day.group(3)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(1))));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private record Due(String line, Set<Person> keepers) {}

  /** What is overdue, due soon, or rests on a document that ended since somebody looked. */
  private List<Due> due() {
    Standing standing = reviews.standing();
    Map<String, Instant> checked = reviews.checked();
    Map<String, Row> rows = knowledge.current().registry().byId();
    LocalDate today = reviews.today();
    List<Due> due = new ArrayList<>();
    for (StoredEntry entry : store.list()) {
      if (entry.state() != State.PUBLISHED) {
        continue;
      }
      LocalDate on = standing.reviewOn().getOrDefault(entry.id(), LocalDate.MAX);
      Instant looked = checked.getOrDefault(entry.id(), Instant.EPOCH);
      boolean ended =
          standing.of(RestsOn.of(entry.entry(), rows), today).stream()
              .map(DocumentEnding::notedAt)
              .anyMatch(looked::isBefore);
      if (ended || on.isBefore(today.plusDays(SOON))) {
        Optional<LocalDate> overdue = standing.overdueSince(entry.id(), today);
        String key =
            ended
                ? "review.line.ended"
                : overdue.isPresent() ? "review.line.overdue" : "review.line.soon";
        String when = on.equals(LocalDate.MAX) ? "" : DocumentCommands.day(overdue.orElse(on));
        due.add(new Due(wording.get(key, entry.id(), entry.title(), when), keepers(entry)));
      }
    }
    return due;
  }

  private Set<Person> keepers(StoredEntry entry) {
    return reviews
        .keeper(entry.id())
        .map(keeper -> new Person(keeper.channel(), keeper.userId()))
        .filter(keeper -> rights.hasOne(keeper, List.of(Role.values())))
        .map(Set::of)
        .orElseGet(() -> new LinkedHashSet<>(rights.approvers(entry.entry())));
  }

  /** Writes to each keeper what is his to look at again. */
  void writeToKeepers() {
    List<Due> due = due();
    Set<Person> keepers = new LinkedHashSet<>();
    due.forEach(entry -> keepers.addAll(entry.keepers()));
    for (Person keeper : keepers) {
      List<String> lines =
          due.stream().filter(e -> e.keepers().contains(keeper)).map(Due::line).toList();
      post.tell(
          Set.of(keeper),
          new Person("", ""),
          wording.get("review.weekly", "" + lines.size())
              + "\n"
              + new Pages(lines).page(1)
              + "\n\n"
              + wording.get("command.form." + Verb.CHECK));
    }
  }
}
