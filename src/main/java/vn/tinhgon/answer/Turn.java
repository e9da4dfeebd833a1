package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Meeting;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Unification;
import vn.tinhgon.text.Spelling;

/** One question on its way to an answer: each step either answers it or passes it on. */
final class Turn {
  private static final Courtesy COURTESY = new Courtesy();
  private static final int EXPLAINED = 8;
  private static final int OFFERED = 5;
  private static final String PROVINCE = "tỉnh ";
  // A reading that takes more over must fit clearly better to be preferred.
  private static final double CLEARLY = 0.02;
  private static final double PART_OF_TEXT = 0.97;
  private static final double STAYING = 0.15;
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!;,:\\n]\\s+");
  // A letter has about twenty; hundreds are no letter, and each costs a search.
  private static final int MOST_SENTENCES = 40;

  private final Snapshot store;
  private final Wording wording;
  private final Question question;
  private final Context before;
  private final Reading reading;
  private final AnswerWriter writer;
  private final List<String> explanation = new ArrayList<>();

  Turn(Snapshot store, Wording wording, Question question) {
    this.store = store;
    this.wording = wording;
    this.question = question;
    this.before = question.context();
    this.reading = store.reader.typed(question.text());
    this.writer = new AnswerWriter(store, wording, question, reading);
  }

  Answer answer() {
    explanation.add(reading.toString());
    return Stream.<Supplier<Optional<Answer>>>of(
            this::inOwnWords,
            this::courtesy,
            this::boundary,
            this::notHeld,
            this::aboutLastAnswer,
            this::byQuery,
            this::falsePremise)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(this::byLikeness);
  }

  /** What was understood and considered, a line each; filled by {@link #answer()}. */
  List<String> explanation() {
    return explanation;
  }

  private Optional<Answer> inOwnWords() {
    Optional<Candidate> labelled = store.ownWords.labelled(question.text());
    return labelled
        .or(() -> store.ownWords.alsoWorded(question.text()))
        .map(held -> {
          Ranked asked = rank(reading);
          Answer answer =
              labelled.isPresent() ? writer.asHeld(held, 1, asked) : writer.found(held, 1, asked);
          return new Decision(store, wording, writer, asked).withNext(answer);
        });
  }

  private Optional<Answer> courtesy() {
    return COURTESY
        .courtesy(reading)
        .map(kind -> new Answer.SmallTalk(wording.get("courtesy." + kind), before));
  }

  private Optional<Answer> boundary() {
    return COURTESY.boundary(reading).map(kind -> writer.no(wording.get("unknown." + kind)));
  }

  /** A document, or the only place named, that the register does not hold. */
  private Optional<Answer> notHeld() {
    Optional<DocumentMentions.Mention> document = DocumentAnswers.unknown(reading);
    if (document.isPresent()) {
      return Optional.of(writer.no(wording.get("unknown.document", document.get().spoken())));
    }
    Optional<Document> elsewhere = DocumentAnswers.elsewhere(reading, store.reader.places());
    if (elsewhere.isPresent() && !reading.asks(Ask.COMPARE)) {
      return Optional.of(writer.otherPlace(elsewhere.get()));
    }
    Optional<String> place =
        reading.strangePlaces().isEmpty() || !reading.places().isEmpty()
            ? store.followUps.otherType(reading, before)
            : Optional.of(String.join(", ", reading.strangePlaces()));
    return place.map(name -> writer.no(placeNotHeld(name), inProvince(name)));
  }

  private String placeNotHeld(String name) {
    List<Choice> held = inProvince(name);
    return held.isEmpty()
        ? wording.get("unknown.place", name)
        : wording.get(
            "unknown.place.only",
            name,
            held.stream().map(Choice::label).collect(Collectors.joining(", ")));
  }

  /** The districts held of a province that is not. */
  private List<Choice> inProvince(String name) {
    return store
        .registry
        .all(Locality.class)
        .filter(place -> place.parent() == null && !place.province().isEmpty())
        .filter(place -> name.equals(PROVINCE + place.province()))
        .map(place -> store.reader.places().shown(place.id()))
        .map(shown -> new Choice(shown, shown))
        .toList();
  }

  /** "Is it done yet?", "since when?": the last answer says so. */
  private Optional<Answer> aboutLastAnswer() {
    return store.followUps.asksBack(reading, before)
        ? candidate(before.source())
            .map(last -> writer.found(last, 1, new Ranked(reading, before.question(), List.of())))
        : Optional.empty();
  }

  private Optional<Candidate> candidate(String id) {
    return store.candidates.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** What is found by query and not by likeness: a place, a listing, a document itself. */
  private Optional<Answer> byQuery() {
    boolean leans = store.followUps.leans(reading, before);
    Reading as = leans ? store.followUps.carried(reading, before) : reading;
    Ranked asked = new Ranked(as, question.text(), List.of());
    if (!leans && as.onlyPlace()) {
      return candidate(as.places().getFirst()).map(place -> aboutPlace(place, asked));
    }
    Optional<Listings.Listing> listing = store.listings.of(as);
    if (listing.isPresent()) {
      return listing.map(rows -> writer.listing(rows, asked));
    }
    Reading whole = leans ? store.followUps.joined(reading, before).getFirst() : as;
    Optional<List<Candidate>> together = store.unifications.of(whole);
    if (together.isPresent()) {
      Ranked joined = new Ranked(whole, question.text(), List.of());
      return together.map(rows -> writer.together(rows, joined));
    }
    Optional<List<OfficeHolder>> holders = store.offices.of(as);
    if (holders.isPresent()) {
      return holders.map(known -> writer.holders(known, asked));
    }
    Optional<List<Candidate>> person = ofPerson(as);
    if (person.isPresent()) {
      return person.map(rows -> writer.together(rows, asked));
    }
    Optional<List<Candidate>> figure = store.figures.of(as);
    if (figure.isPresent()) {
      return figure.map(rows -> writer.together(rows, asked));
    }
    Optional<List<Candidate>> said = store.speeches.of(as);
    if (said.isPresent()) {
      return said.map(rows -> writer.together(rows, asked));
    }
    Optional<Candidate> meeting = meeting(as);
    if (meeting.isPresent()) {
      return meeting.map(held -> writer.found(held, 0.9, asked));
    }
    return store.documents.applies(as) ? Optional.of(aboutDocuments(as, asked)) : Optional.empty();
  }

  /** A place alone asks nothing yet: what is held of it is offered. */
  private Answer aboutPlace(Candidate place, Ranked asked) {
    List<Choice> choices =
        store.candidates.stream()
            .filter(c -> c.entry() != null && !c.absent() && c.subject().contains(place.id()))
            .limit(OFFERED)
            .map(c -> new Choice(c.label(), c.label()))
            .toList();
    if (choices.size() == 1) {
      Optional<Candidate> only =
          store.candidates.stream()
              .filter(c -> c.entry() != null && c.label().equals(choices.getFirst().label()))
              .findFirst();
      return writer.found(only.orElse(place), 0.9, asked);
    }
    Answer known = writer.found(place, 0.9, asked);
    return choices.size() < 2
        ? known
        : new Answer.Ambiguous(known.text(), choices, known.context());
  }

  /** Who a person is, which posts a person holds. */
  private Optional<List<Candidate>> ofPerson(Reading as) {
    if (as.people().size() != 1 || !as.documents().isEmpty() || !store.unifications.onlyPosts(as)) {
      return Optional.empty();
    }
    List<Candidate> rows = rowsOf(as.people().getFirst(), OfficeHolder.class);
    List<Candidate> together = rowsOf(as.people().getFirst(), Unification.class);
    List<Candidate> meant = as.says(Unifications.TOGETHER) && !together.isEmpty() ? together : rows;
    return meant.isEmpty() ? Optional.empty() : Optional.of(meant);
  }

  private List<Candidate> rowsOf(String person, Class<? extends Row> table) {
    return store.candidates.stream()
        .filter(c -> c.is(table) && c.people().contains(person))
        .toList();
  }

  /** A meeting of that day: its row names all who took part. */
  private Optional<Candidate> meeting(Reading as) {
    return as.asks(Ask.MEETING)
            && as.asks(Ask.WHO)
            && as.posts().isEmpty()
            && !as.says(Unifications.ABOUT)
        ? store.candidates.stream()
            .filter(c -> c.row() instanceof Meeting m && as.numbers().contains(m.day()))
            .findFirst()
        : Optional.empty();
  }

  private Answer aboutDocuments(Reading as, Ranked asked) {
    List<Document> meant = new ArrayList<>();
    for (DocumentMentions.Mention mention : as.documents()) {
      List<Document> left = DocumentAnswers.narrowed(mention, as.places());
      if (left.size() > 1) {
        return writer.whichDocument(left, mention);
      }
      if (left.isEmpty()) {
        return writer.no(wording.get("unknown.document", mention.spoken()));
      }
      meant.addAll(left);
    }
    return writer.about(store.documents.answer(as, meant), asked);
  }

  private Optional<Answer> falsePremise() {
    return new Premises(store, this::rank)
        .of(reading)
        .map(wrong -> writer.corrected(wrong.held(), wrong.figures()));
  }

  private Answer byLikeness() {
    Ranked best =
        store.followUps.leans(reading, before) ? leaning() : staying(sentence(rank(reading)));
    best.matches().stream().limit(EXPLAINED).map(Match::explained).forEach(explanation::add);
    return new Decision(store, wording, writer, best).answer();
  }

  private Ranked rank(Reading as) {
    return new Ranked(as, question.text(), store.matcher.matches(as));
  }

  /** With what was named before, or joined with the question before: whichever fits best. */
  private Ranked leaning() {
    Ranked best = rank(store.followUps.carried(reading, before));
    for (Reading joined : store.followUps.joined(reading, before)) {
      List<Match> matches = store.matcher.matches(joined, reading.terms());
      Ranked other = new Ranked(joined, before.question() + ' ' + question.text(), matches);
      best = other.score() > best.score() + CLEARLY ? other : best;
    }
    return best;
  }

  /** The place named before stays meant as long as something there fits. */
  private Ranked staying(Ranked plain) {
    Reading carried = store.followUps.carried(plain.reading(), before);
    if (!plain.reading().bare() || carried.places().isEmpty()) {
      return plain;
    }
    Ranked there = rank(carried);
    return there.score() >= Decision.ANSWER && there.score() > plain.score() - STAYING
        ? there
        : plain;
  }

  /** A long text may hold its question in one sentence: where the whole finds nothing, that. */
  private Ranked sentence(Ranked whole) {
    Ranked best = whole;
    if (!best.matches().isEmpty()
        && best.score() >= Decision.ANSWER
        && best.matches().getFirst().coverage() >= Decision.COVERED) {
      return best;
    }
    List<String> sentences =
        SENTENCE_END
            .splitAsStream(Spelling.clean(question.text()))
            .distinct()
            .limit(MOST_SENTENCES)
            .toList();
    for (String sentence : sentences.size() > 1 ? sentences : List.<String>of()) {
      Reading part = store.reader.typed(sentence).within(reading);
      if (part.terms().size() >= 2) {
        Ranked other = rank(part);
        best = other.score() * PART_OF_TEXT > best.score() ? other : best;
      }
    }
    return best;
  }
}
