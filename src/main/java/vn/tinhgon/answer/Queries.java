package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Meeting;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Result;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Unification;

/** What is found by query and not by likeness: a place, a listing, posts, a document itself. */
final class Queries {
  private static final double CONFIDENT = 0.9;
  private static final int OFFERED = 5;
  private static final int FEW = 3;
  // "So với kế hoạch": beside what was told.
  private static final String COMPARED = "so";

  private final Snapshot store;
  private final Wording wording;
  private final AnswerWriter writer;
  private final WithoutAnswer without;
  private final Context before;
  private final LocalDate today;
  private final Reading typed;
  private final boolean leans;
  // What the question says, with what it takes over from the one before.
  private final Reading reading;
  // The same, joined with the words of the one before where it leans on it.
  private final Reading whole;
  private final Ranked asked;

  Queries(
      Snapshot store,
      Wording wording,
      Question question,
      Reading typed,
      AnswerWriter writer,
      WithoutAnswer without) {
    this.before = question.context();
    this.today = question.asOf();
    this.typed = typed;
    this.store = store;
    this.wording = wording;
    this.writer = writer;
    this.without = without;
    this.leans = store.followUps.leans(typed, before);
    this.reading = leans ? store.followUps.carried(typed, before) : typed;
    this.whole = leans ? store.followUps.joined(typed, before).getFirst() : typed;
    this.asked = new Ranked(reading, question.text(), List.of());
  }

  Optional<Answer> answer() {
    return Stream.<Supplier<Optional<Answer>>>of(
            this::place,
            this::sibling,
            this::again,
            this::listing,
            this::together,
            this::holders,
            () -> rows(ofPerson()),
            () -> rows(store.figures.of(reading).or(() -> store.figures.of(typed))),
            this::meeting,
            () -> rows(store.speeches.of(reading)),
            this::documents)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Answer> rows(Optional<List<Candidate>> found) {
    return found.map(rows -> writer.together(rows, asked));
  }

  /** A place alone asks nothing yet: what is held of it is offered. */
  private Optional<Answer> place() {
    boolean belongs =
        reading.asks(Ask.BELONGS)
            && reading.places().size() == 1
            && reading.documents().isEmpty()
            && reading.people().isEmpty()
            && reading.terms().size() <= FEW;
    if (belongs) {
      return row(reading.places().getFirst()).map(p -> writer.found(p, CONFIDENT, asked));
    }
    return !leans && reading.onlyPlace()
        ? row(reading.places().getFirst()).map(this::aboutPlace)
        : Optional.empty();
  }

  private Optional<Candidate> row(String id) {
    return store.candidates.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private Answer aboutPlace(Candidate place) {
    List<Candidate> entries =
        store.candidates.stream()
            .filter(c -> c.entry() != null && !c.absent() && c.subject().contains(place.id()))
            .limit(OFFERED)
            .toList();
    if (entries.size() == 1) {
      return writer.found(entries.getFirst(), CONFIDENT, asked);
    }
    Answer known = writer.found(place, CONFIDENT, asked);
    List<Choice> choices = entries.stream().map(c -> new Choice(c.label(), c.label())).toList();
    return choices.isEmpty() ? known : new Answer.Ambiguous(known.text(), choices, known.context());
  }

  /** "And the part-time ones?" after a figure: the figure beside it whose name says just that. */
  private Optional<Answer> sibling() {
    List<Term> own = typed.terms();
    if (!leans || own.isEmpty() || !typed.bare() || !typed.numbers().isEmpty() || !afterFigure()) {
      return Optional.empty();
    }
    List<Candidate> beside =
        store.candidates.stream()
            .filter(c -> c.is(Result.class) && c.places().containsAll(before.localities()))
            .filter(c -> Bag.of(store.reader.ours(c.label()).terms()).holdsAll(own))
            .toList();
    return beside.size() == 1
        ? Optional.of(writer.found(beside.getFirst(), CONFIDENT, asked))
        : Optional.empty();
  }

  /** "And how many were planned?": the last answer says that beside. */
  private Optional<Answer> again() {
    boolean onlyHowMany =
        (typed.asks(Ask.COUNT) || typed.holds(COMPARED))
            && typed.bare()
            && typed.numbers().isEmpty()
            && !typed.terms().isEmpty()
            && typed.terms().size() <= FEW
            && afterFigure();
    return onlyHowMany
        ? row(before.source())
            .filter(last -> last.body().holdsAll(typed.terms()))
            .map(last -> writer.found(last, CONFIDENT, asked))
        : Optional.empty();
  }

  private boolean afterFigure() {
    return !before.localities().isEmpty()
        && row(before.source()).stream()
            .flatMap(last -> last.facts().stream())
            .anyMatch(fact -> store.registry.find(Result.class, fact).isPresent());
  }

  private Optional<Answer> listing() {
    return store.listings.of(reading).map(rows -> writer.listing(rows, asked));
  }

  private Optional<Answer> together() {
    Ranked joined = new Ranked(whole, asked.text(), List.of());
    return store.unifications.of(whole).map(rows -> writer.together(rows, joined));
  }

  private Optional<Answer> holders() {
    return store.offices.of(reading).or(this::nobody).map(known -> writer.holders(known, asked));
  }

  /** Who holds a post that nobody is known to hold there. */
  private Optional<List<OfficeHolder>> nobody() {
    boolean whoHolds =
        (reading.asks(Ask.WHO) || reading.asks(Ask.NAME) || reading.asks(Ask.PERSON))
            && reading.places().size() == 1
            && reading.posts().size() == 1
            && reading.people().isEmpty()
            && reading.numbers().isEmpty()
            && reading.documents().isEmpty()
            && !reading.says(Unifications.TOGETHER)
            && store.unifications.onlyPosts(reading);
    return whoHolds && store.candidates.stream().noneMatch(this::tellsOfThatPost)
        ? Optional.of(List.of())
        : Optional.empty();
  }

  private boolean tellsOfThatPost(Candidate held) {
    Post post = reading.posts().getFirst();
    return held.places().containsAll(reading.places())
        && held.posts().stream()
            .flatMap(List::stream)
            .anyMatch(other -> other.head().equals(post.head()));
  }

  /** Who a person is, which posts a person holds. */
  private Optional<List<Candidate>> ofPerson() {
    if (reading.people().size() != 1
        || !reading.documents().isEmpty()
        || !store.unifications.onlyPosts(reading)) {
      return Optional.empty();
    }
    List<Candidate> together = rowsOf(reading.people().getFirst(), Unification.class);
    List<Candidate> meant =
        reading.says(Unifications.TOGETHER) && !together.isEmpty()
            ? together
            : rowsOf(reading.people().getFirst(), OfficeHolder.class);
    return meant.isEmpty() ? Optional.empty() : Optional.of(meant);
  }

  private List<Candidate> rowsOf(String person, Class<? extends Row> table) {
    return store.candidates.stream()
        .filter(c -> c.is(table) && c.people().contains(person))
        .toList();
  }

  /** A meeting of that day: its row names all who took part. */
  private Optional<Answer> meeting() {
    boolean whoTookPart =
        reading.asks(Ask.LIST)
            || reading.asks(Ask.NAME)
            || (reading.asks(Ask.MEETING) && !reading.says(Unifications.ABOUT));
    return whoTookPart && reading.asks(Ask.WHO) && reading.posts().isEmpty()
        ? store.candidates.stream()
            .filter(c -> c.row() instanceof Meeting m && reading.numbers().contains(m.day()))
            .findFirst()
            .map(held -> writer.found(held, CONFIDENT, asked))
        : Optional.empty();
  }

  private Optional<Answer> documents() {
    return store.documents.applies(reading) ? Optional.of(aboutDocuments()) : Optional.empty();
  }

  private Answer aboutDocuments() {
    List<Document> meant = new ArrayList<>();
    for (DocumentMentions.Mention mention : reading.documents()) {
      List<Document> left = DocumentAnswers.narrowed(mention, reading.places());
      if (left.size() > 1) {
        return without.whichDocument(left, mention);
      }
      if (left.isEmpty()) {
        return without.no(wording.get("unknown.document", mention.spoken()));
      }
      meant.addAll(left);
    }
    return writer.about(store.documents.answer(reading, meant, today), asked);
  }
}
