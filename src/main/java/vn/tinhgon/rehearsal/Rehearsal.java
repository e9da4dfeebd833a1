package vn.tinhgon.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.rehearsal.Variants.Variant;
import vn.tinhgon.rehearsal.Verdict.Failure;

/** Asks what an entry and its neighbours own of the store as it would be with the entry in it. */
@Component
public class Rehearsal {
  private static final int OWN = 31;
  private static final int NEIGHBOURS = 3;
  private static final int THEIRS = 6;
  private static final int MOST_TWINS = 3;
  private static final double NEAR = 0.25;
  private static final double TWIN = 0.5;

  private final KnowledgeSource store;
  private final AnswerEngine engine;
  private final Wording wording;
  private final Clock clock;
  private volatile @Nullable RowsAlone rowsAlone;
  private volatile @Nullable Known known;

  Rehearsal(KnowledgeSource store, AnswerEngine engine, Wording wording, Clock clock) {
    this.store = store;
    this.engine = engine;
    this.wording = wording;
    this.clock = clock;
  }

  /** What would go astray if readers got this entry. */
  public Verdict of(Entry next) {
    Knowledge now = store.current();
    // Asked again when a command is repeated after a failure, or refused and then overridden.
    Map<Entry, Verdict> tried = known(now).tried;
    Verdict verdict = tried.get(next);
    if (verdict == null) {
      verdict = rehearse(now, next);
      tried.put(next, verdict);
    }
    return verdict;
  }

  /** What was found out about one revision of the store on one day. */
  private record Known(
      long revision,
      LocalDate day,
      Neighbourhood neighbourhood,
      Map<String, Answer> answers,
      Map<Entry, Verdict> tried) {}

  private Known known(Knowledge now) {
    Known last = known;
    LocalDate today = today();
    if (last == null || last.revision != now.revision() || !last.day.equals(today)) {
      last =
          new Known(
              now.revision(),
              today,
              new Neighbourhood(now.entries()),
              new ConcurrentHashMap<>(),
              new ConcurrentHashMap<>());
      known = last;
    }
    return last;
  }

  private Verdict rehearse(Knowledge now, Entry next) {
    Optional<Entry> before =
        now.entries().stream().filter(entry -> entry.id().equals(next.id())).findFirst();
    AnswerEngine then = with(now, next);
    List<Failure> failures = new ArrayList<>();
    int asked = 0;
    for (Variant variant : Variants.of(next, OWN, 1)) {
      asked++;
      Answer answer = ask(then, variant.typed());
      if (!owns(next, answer) && fails(now, variant, answer, before, next)) {
        failures.add(new Failure(variant.typed(), next.id(), source(answer)));
      }
    }
    List<Entry> nearest = known(now).neighbourhood.of(next, NEAR);
    for (Entry neighbour : nearest.subList(0, Math.min(NEIGHBOURS, nearest.size()))) {
      for (Variant variant : Variants.of(neighbour, THEIRS, 1)) {
        asked++;
        Answer answer = ask(then, variant.typed());
        if (!owns(neighbour, answer) && strays(now, variant, answer, neighbour, before, next)) {
          failures.add(new Failure(variant.typed(), neighbour.id(), source(answer)));
        }
      }
    }
    return new Verdict(asked, failures);
  }

  /** A question that was answered must stay so; a new one must be, unless it is mistyped. */
  private boolean fails(
      Knowledge now, Variant variant, Answer answer, Optional<Entry> before, Entry next) {
    if (before.filter(old -> Variants.wordings(old).contains(variant.wording())).isPresent()) {
      return owns(before.get(), now(now, variant.typed()));
    }
    return switch (variant.typing()) {
      case AS_WORDED -> true;
      case WITHOUT_MARKS -> !offers(answer, next);
      case WITH_A_SLIP -> answer instanceof Answer.Found;
    };
  }

  /** A neighbour's question must not change hands, nor be lost. */
  private boolean strays(
      Knowledge now,
      Variant variant,
      Answer answer,
      Entry neighbour,
      Optional<Entry> before,
      Entry next) {
    Answer was = now(now, variant.typed());
    boolean taken = owns(next, answer) && before.map(entry -> !owns(entry, was)).orElse(true);
    return owns(neighbour, was) || taken;
  }

  private static boolean owns(Entry entry, Answer answer) {
    String text = text(answer);
    boolean byFacts =
        answer instanceof Answer.Found found
            && !entry.facts().isEmpty()
            && entry.facts().containsAll(List.of(found.source().split(",", -1)));
    return byFacts
        || (answer instanceof Answer.Found found && found.source().equals(entry.id()))
        || (answer instanceof Answer.NotFound && text.contains(entry.answer()));
  }

  private static boolean offers(Answer answer, Entry entry) {
    return answer instanceof Answer.Ambiguous ambiguous
        && ambiguous.choices().stream().map(Choice::text).anyMatch(entry.title()::equals);
  }

  private static String text(Answer answer) {
    return switch (answer) {
      case Answer.Found found -> found.text();
      case Answer.Ambiguous ambiguous -> ambiguous.text();
      case Answer.NotFound missing -> missing.text();
      case Answer.SmallTalk talk -> talk.text();
    };
  }

  private static String source(Answer answer) {
    return answer instanceof Answer.Found found ? found.source() : "";
  }

  /** What readers get to that question as the store is. */
  private Answer now(Knowledge now, String question) {
    return known(now).answers.computeIfAbsent(question, typed -> ask(engine, typed));
  }

  /** What the store holds that is much like the entry, and rows that answer its question. */
  public List<Twin> twins(Entry draft) {
    Knowledge now = store.current();
    List<Twin> twins = new ArrayList<>();
    Answer today = now(now, draft.title());
    for (Entry entry : now.entries()) {
      boolean answers = !entry.id().equals(draft.id()) && source(today).equals(entry.id());
      if (answers) {
        twins.add(new Twin(entry.id(), entry.title(), false, List.of()));
      }
    }
    known(now).neighbourhood.of(draft, TWIN).stream()
        .filter(entry -> twins.stream().noneMatch(twin -> twin.id().equals(entry.id())))
        .limit(MOST_TWINS)
        .forEach(entry -> twins.add(new Twin(entry.id(), entry.title(), false, List.of())));
    Answer rows =
        source(today).isEmpty() || source(today).startsWith("F")
            ? ask(alone(now), draft.title())
            : today;
    if (rows instanceof Answer.Found found) {
      twins.add(
          new Twin(
              found.source(), found.text(), true, Figures.missing(found.text(), draft.answer())));
    }
    return twins;
  }

  private Answer ask(AnswerEngine of, String question) {
    return of.answer(new Question(question, Context.NONE, today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Vietnam.TIME);
  }

  private AnswerEngine with(Knowledge now, Entry next) {
    List<Entry> entries = new ArrayList<>(now.entries());
    entries.removeIf(entry -> entry.id().equals(next.id()));
    entries.add(next);
    entries.sort(Comparator.comparing(Entry::id));
    return new AnswerEngine(new Fixed(now.withEntries(entries)), wording);
  }

  /** The register without entries; made anew only when a row of it has changed. */
  private AnswerEngine alone(Knowledge now) {
    RowsAlone last = rowsAlone;
    if (last == null || !last.registry.equals(now.registry())) {
      last =
          new RowsAlone(
              now.registry(), new AnswerEngine(new Fixed(now.withEntries(List.of())), wording));
      rowsAlone = last;
    }
    return last.engine;
  }

  private record RowsAlone(Registry registry, AnswerEngine engine) {}

  /** A store that stays as it is. */
  private record Fixed(Knowledge knowledge) implements KnowledgeSource {

    @Override
    public long revision() {
      return knowledge.revision();
    }

    @Override
    public Knowledge current() {
      return knowledge;
    }
  }
}
