package vn.tinhgon.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.answer.Explanation.Rule;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Status;
import vn.tinhgon.text.Spelling;

/** One question on its way to an answer: each step either answers it or passes it on. */
final class Turn {
  private static final Courtesy COURTESY = new Courtesy();
  private static final int EXPLAINED = 8;
  // A reading that takes more over must fit clearly better to be preferred.
  private static final double CLEARLY = 0.02;
  private static final double PART_OF_TEXT = 0.97;
  private static final double STAYING = 0.15;
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!;\\n]\\s+");
  private static final Pattern CLAUSE_END = Pattern.compile("[.?!;,:\\n]\\s+");
  // What is no letter is asked by most of its words.
  private static final int LONG = 12;
  // A letter has about twenty; hundreds are no letter, and each costs a search.
  private static final int MOST_SENTENCES = 40;

  private final Snapshot store;
  private final Wording wording;
  private final Question question;
  private final Context before;
  private final Reading reading;
  private final WithoutAnswer without;
  private final AnswerWriter writer;
  private @Nullable Ranked considered;
  private Rule decided = Rule.LIKENESS;
  private final Map<Reading, Ranked> ranked = new HashMap<>();

  Turn(Snapshot store, Wording wording, Question question) {
    this.store = store;
    this.wording = wording;
    this.question = question;
    this.before = question.context();
    Reading typed = store.reader.typed(question.text());
    this.reading =
        typed.strangePlaces().isEmpty()
            ? typed.besides(store.strangeUnits.in(question.text()))
            : typed;
    this.without = new WithoutAnswer(store, wording, question, reading);
    this.writer = new AnswerWriter(store, wording, question, reading, without);
  }

  Answer answer() {
    for (Step step : steps()) {
      Optional<Answer> answer = step.way().get();
      if (answer.isPresent()) {
        decided = step.rule();
        return answer.get();
      }
    }
    decided = Rule.LIKENESS;
    return byLikeness();
  }

  private record Step(Rule rule, Supplier<Optional<Answer>> way) {}

  private List<Step> steps() {
    return List.of(
        new Step(Rule.OWN_WORDS, this::inOwnWords),
        new Step(Rule.LINEAGE, () -> store.units.answer(question)),
        new Step(Rule.COURTESY, this::courtesy),
        new Step(Rule.BOUNDARY, this::boundary),
        new Step(Rule.NOT_HELD, this::notHeld),
        new Step(Rule.LAST_ANSWER, this::aboutLastAnswer),
        new Step(Rule.QUERY, this::byQuery),
        new Step(Rule.FALSE_PREMISE, this::falsePremise));
  }

  /** The answer beside the best thing found for it. */
  BestFound bestFound() {
    Answer answer = answer();
    Ranked by = considered;
    if (by == null || by.matches().isEmpty()) {
      double sure = answer instanceof Answer.Found found ? found.confidence() : 0;
      return new BestFound(answer, answer, sure, Map.of());
    }
    Match best = by.matches().getFirst();
    Answer told = writer.found(best, by);
    // What says that something is not stated is no answer, and no doubt is placed on it.
    return told instanceof Answer.Found found
        ? new BestFound(answer, told, found.confidence(), Signs.of(best, by).byName())
        : new BestFound(answer, told, 0, Map.of());
  }

  /** How the answer came about. */
  Explanation explanation() {
    Answer answer = answer();
    return new Explanation(
        decided,
        answer,
        reading.terms().stream().map(Term::exact).toList(),
        Stream.of(
                reading.places().stream().map(store.reader.places()::shown),
                reading.documents().stream().map(DocumentMentions.Mention::spoken),
                reading.people().stream(),
                reading.numbers().stream())
            .flatMap(named -> named)
            .distinct()
            .toList(),
        reading.strangePlaces(),
        considered == null
            ? List.of()
            : considered.matches().stream().limit(EXPLAINED).map(Match::considered).toList());
  }

  private Optional<Answer> inOwnWords() {
    Optional<Candidate> labelled = store.ownWords.labelled(question.text());
    return labelled
        .or(() -> store.ownWords.alsoWorded(question.text()))
        .map(held -> {
          Ranked asked = rank(reading);
          Answer answer =
              labelled.isPresent() ? writer.asHeld(held, 1, asked) : writer.found(held, 1, asked);
          return new Decision(store, wording, writer, without, asked).withNext(answer);
        });
  }

  private Optional<Answer> courtesy() {
    return COURTESY
        .courtesy(reading)
        .map(kind -> new Answer.SmallTalk(wording.get("courtesy." + kind), before));
  }

  private Optional<Answer> boundary() {
    return COURTESY
        .boundary(reading, question.asOf())
        .map(kind -> without.no(wording.get("unknown." + kind)));
  }

  private Optional<Answer> notHeld() {
    return new NotHeld(store, wording, reading, before, without).answer();
  }

  /** "Is it done yet?", "since when?", "which field do those work in?": the last answer says so. */
  private Optional<Answer> aboutLastAnswer() {
    boolean nothingNew = store.followUps.asksBack(reading, before);
    boolean inItsWords =
        store.followUps.pointsBack(reading, before)
            || (reading.asks(Ask.STATE) && store.followUps.leans(reading, before));
    return nothingNew || inItsWords
        ? candidate(before.source())
            .filter(last -> !reading.asks(Ask.PLANNED) || last.status() == Status.PLANNED)
            .filter(last -> nothingNew || last.body().holdsAll(reading.terms()))
            .map(last -> writer.found(last, 1, new Ranked(reading, before.question(), List.of())))
        : Optional.empty();
  }

  private Optional<Candidate> candidate(String id) {
    return store.candidates.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private Optional<Answer> byQuery() {
    return new Queries(store, wording, question, reading, writer, without).answer();
  }

  private Optional<Answer> falsePremise() {
    return new Premises(store, this::rank)
        .of(reading)
        .map(wrong -> writer.corrected(wrong.held(), wrong.figures()));
  }

  private Answer byLikeness() {
    Ranked best =
        store.followUps.leans(reading, before) ? leaning() : staying(sentence(rank(reading)));
    considered = best;
    return new Decision(store, wording, writer, without, best).answer();
  }

  /** Several steps look at what fits the same reading. */
  private Ranked rank(Reading as) {
    return ranked.computeIfAbsent(
        as, reading -> new Ranked(reading, question.text(), store.matcher.matches(reading)));
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
    return there.score() >= Gate.ANSWER && there.score() > plain.score() - STAYING ? there : plain;
  }

  /** A long text may hold its question in one sentence: where the whole finds nothing, that. */
  private Ranked sentence(Ranked whole) {
    Ranked best = whole;
    if (!best.matches().isEmpty()
        && best.score() >= Gate.ANSWER
        && best.matches().getFirst().coverage() >= Gate.COVERED) {
      return best;
    }
    String text = Spelling.clean(question.text());
    List<String> sentences =
        CLAUSE_END.splitAsStream(text).distinct().limit(MOST_SENTENCES).toList();
    List<Reading> parts =
        sentences.size() < 2 ? List.of() : sentences.stream().map(store.reader::typed).toList();
    boolean asking = parts.stream().anyMatch(part -> !part.asks().isEmpty());
    int words = whole.reading().terms().size();
    boolean letter = words > LONG || SENTENCE_END.splitAsStream(text).count() > 1;
    for (Reading alone : parts) {
      Reading part = alone.within(reading);
      boolean most = letter || part.terms().size() > words / 2.0;
      if (part.terms().size() >= 2 && most && (!asking || !alone.asks().isEmpty())) {
        Ranked other = rank(part);
        best = other.score() * PART_OF_TEXT > best.score() ? other : best;
      }
    }
    return best;
  }
}
