package vn.tinhgon.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private static final int SOON = 30;

  private final Reviews reviews;
  private final RowReviews rows;
  private final FaqStore store;
  private final KnowledgeSource knowledge;
  private final Rights rights;
  private final StaffPost post;
  private final Desk desk;
  private final Deeds deeds;
  private final Wording wording;

  ReviewCommands(
      Reviews reviews,
      RowReviews rows,
      FaqStore store,
      KnowledgeSource knowledge,
      Rights rights,
      StaffPost post,
      Desk desk,
      Deeds deeds,
      Wording wording) {
    this.reviews = reviews;
    this.rows = rows;
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
      List<Row> named = rows.named(act.rest());
      return named.isEmpty()
          ? desk.notUnderstood(message, act.verb(), act.rest())
          : rows(message, named, RowReviews.behind(act.rest(), named.size()));
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
    ReviewWish wish = ReviewWish.read(act.rest(), reviews.today(), wording);
    if (wish.wrong() != null) {
      return Said.of(wish.wrong());
    }
    if (wish.takes()) {
      if (before.filter(care -> same(care.keeper(), me)).isPresent()) {
        return Said.of(wording.get("review.taken.before", entry.id()));
      }
      reviews.give(entry.id(), me);
      note(who, entry.id(), before);
      desk.done(message, act.verb(), entry.id());
      return Said.of(wording.get("review.taken", entry.id()));
    }
    LocalDate on = reviews.done(entry.id(), me, wish.on());
    note(who, entry.id(), before);
    desk.done(message, act.verb(), entry.id());
    return Said.of(wording.get("review.done", entry.id(), DocumentCommands.day(on)));
  }

  /** The same of rows of the register, one after the other; nothing of what is not all his. */
  private Said rows(Inbound message, List<Row> named, String rest) {
    Person who = Person.of(message);
    Optional<Row> barred = named.stream().filter(row -> !rows.may(who, row)).findFirst();
    if (barred.isPresent()) {
      return desk.refusal(message, Verb.CHECK, barred.get().id(), "command.place.not.yours");
    }
    ReviewWish wish = ReviewWish.read(rest, reviews.today(), wording);
    if (wish.wrong() != null) {
      return Said.of(wish.wrong());
    }
    var me = new Editor(who.channel(), who.id(), message.sender().name());
    LocalDate on = reviews.today();
    for (Row row : named) {
      Optional<Care> before = reviews.care(row.id());
      if (wish.takes()) {
        reviews.give(row.id(), me);
      } else {
        on = reviews.done(row.id(), me, wish.on());
      }
      note(who, row.id(), before);
      desk.done(message, Verb.CHECK, row.id());
    }
    String ids = named.stream().map(Row::id).collect(Collectors.joining(", "));
    return Said.of(
        wish.takes()
            ? wording.get("review.taken", ids)
            : wording.get("review.done", ids, DocumentCommands.day(on)));
  }

  private static boolean same(Editor one, Editor other) {
    return one.channel().equals(other.channel()) && one.userId().equals(other.userId());
  }

  private void note(Person who, String id, Optional<Care> before) {
    deeds.note(who, Kind.REVIEW, id, before.orElse(null), reviews.care(id).orElse(null));
  }

  /** Something to be looked at again, and by whom. */
  record Due(String line, Set<Person> keepers) {}

  /** What is overdue, due soon, or rests on a document that ended since somebody looked. */
  private List<Due> due() {
    Standing standing = reviews.standing();
    Map<String, Care> cared = reviews.all();
    Map<String, Row> byId = knowledge.current().registry().byId();
    LocalDate today = reviews.today();
    LocalDate soon = today.plusDays(SOON);
    List<Due> due = new ArrayList<>();
    for (StoredEntry entry : store.list()) {
      if (entry.state() != State.PUBLISHED) {
        continue;
      }
      LocalDate on = standing.reviewOn().getOrDefault(entry.id(), LocalDate.MAX);
      Instant looked = RowReviews.looked(cared.get(entry.id()));
      boolean ended =
          standing.of(RestsOn.of(entry.entry(), byId), today).stream()
              .map(DocumentEnding::notedAt)
              .anyMatch(looked::isBefore);
      if (ended || on.isBefore(soon)) {
        Optional<LocalDate> overdue = standing.overdueSince(entry.id(), today);
        String key =
            ended
                ? "review.line.ended"
                : overdue.isPresent() ? "review.line.overdue" : "review.line.soon";
        String when = on.equals(LocalDate.MAX) ? "" : DocumentCommands.day(overdue.orElse(on));
        due.add(new Due(wording.get(key, entry.id(), entry.title(), when), keepers(entry)));
      }
    }
    due.addAll(rows.due(standing, cared, soon));
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
