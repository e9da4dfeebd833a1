package vn.tinhgon.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.registry.Registry;

/** Asks what an entry and its neighbours own of the store as it would be with the entry in it. */
@Component
public class Rehearsal {
  private static final int OWN = 31;
  private static final int NEIGHBOURS = 3;
  private static final int THEIRS = 6;

  /** More entries at once than this, and only so many of them are tried. */
  public static final int MANY = 200;

  private static final int MOST_NEAR = 300;
  private static final double NEAR = 0.25;

  private final KnowledgeSource store;
  private final AnswerEngine engine;
  private final Clock clock;
  private final Twins twins = new Twins(this);
  private volatile @Nullable Known known;

  Rehearsal(KnowledgeSource store, AnswerEngine engine, Clock clock) {
    this.store = store;
    this.engine = engine;
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
    List<Entry> entries = new ArrayList<>(now.entries());
    entries.removeIf(entry -> entry.id().equals(next.id()));
    entries.add(next);
    Trial trial = trial(now, engine(now.withEntries(inOrder(entries))), List.of(next), Set.of());
    trial.own(Variants.of(next, OWN, 1), next);
    List<Entry> nearest = known(now).neighbourhood.of(next, NEAR);
    for (Entry neighbour : nearest.subList(0, Math.min(NEIGHBOURS, nearest.size()))) {
      trial.neighbour(Variants.of(neighbour, THEIRS, 1), neighbour);
    }
    return trial.verdict(now.registry());
  }

  /** Who would answer the entry's own questions if readers got it no more; not its own rows. */
  public Verdict without(Entry gone) {
    Knowledge now = store.current();
    List<Entry> left = new ArrayList<>(now.entries());
    left.removeIf(entry -> entry.id().equals(gone.id()));
    Trial trial = trial(now, engine(now.withEntries(left)), List.of(gone), Set.of());
    trial.inherited(Variants.of(gone, OWN, 0), gone);
    return trial.verdict();
  }

  private Trial trial(Knowledge now, AnswerEngine then, List<Entry> changed, Set<String> gone) {
    return new Trial(
        now.entries(), changed, gone, typed -> now(now, typed), typed -> ask(then, typed));
  }

  /**
   * What would go astray if all of that were done at once. Of a few entries all questions are
   * tried, of many those of a sample that is spread evenly; and of those near to them.
   */
  public Verdict of(Changes changes) {
    return of(changes, _ -> {});
  }

  /** The same; is told how much of a hundred has been tried. */
  public Verdict of(Changes changes, IntConsumer percent) {
    Knowledge now = store.current();
    Set<String> changed = new HashSet<>(changes.gone());
    changes.live().forEach(entry -> changed.add(entry.id()));
    List<Entry> entries = new ArrayList<>(now.entries());
    entries.removeIf(entry -> changed.contains(entry.id()));
    List<Entry> untouched = List.copyOf(entries);
    List<Entry> sample = new ArrayList<>();
    Set<Entry> tried = new LinkedHashSet<>();
    Set<Entry> near = new LinkedHashSet<>();
    int step = Math.max(1, changes.live().size() / MANY);
    for (int at = 0; at < changes.live().size(); at++) {
      Entry next = changes.live().get(at);
      List<Entry> theirs =
          known(now).neighbourhood.of(next, NEAR).stream()
              .filter(entry -> !changed.contains(entry.id()))
              .limit(NEIGHBOURS)
              .toList();
      if (at % step == 0) {
        sample.add(next);
      }
      // Of a large file only the sample and what could take another's question away.
      if (at % step == 0 || !theirs.isEmpty()) {
        tried.add(next);
      }
      near.addAll(theirs);
    }
    entries.addAll(tried);
    Registry register = changes.register();
    AnswerEngine then =
        engine(now.with(inOrder(entries), register == null ? now.registry() : register));
    Trial trial = trial(now, then, changes.live(), changes.gone());
    if (register != null) {
      // Rows answer questions too, and stand behind entries.
      near.addAll(untouched);
    }
    int done = 0;
    int all = sample.size() + Math.min(near.size(), MOST_NEAR);
    for (Entry next : sample) {
      percent.accept(100 * done++ / all);
      trial.own(Variants.of(next, changes.sampled() ? 1 : OWN, changes.sampled() ? 0 : 1), next);
    }
    for (Entry entry : near.stream().limit(MOST_NEAR).toList()) {
      percent.accept(100 * done++ / all);
      trial.neighbour(Variants.of(entry, near.size() > MANY ? 1 : THEIRS, 0), entry);
    }
    return trial.verdict(register == null ? now.registry() : register);
  }

  /** What readers get to that question as the store is. */
  Answer now(Knowledge now, String question) {
    return known(now).answers.computeIfAbsent(question, typed -> ask(engine, typed));
  }

  /** What the store holds that is much like the entry, and rows that answer its question. */
  public List<Twin> twins(Entry draft) {
    return twins.of(store.current(), draft);
  }

  /** The same for many, of more than {@link #MANY} of a sample spread evenly; those with twins. */
  public List<Likeness> twins(List<Entry> drafts) {
    return twins.of(store.current(), drafts);
  }

  /** Those at least so much like that one, the nearest first. */
  List<Entry> near(Knowledge now, Entry entry, double least) {
    return known(now).neighbourhood.of(entry, least);
  }

  /** Whatever else answers the entry's own questions as the store is, its own facts included. */
  public Set<String> answering(Entry next) {
    Knowledge now = store.current();
    Set<String> sources = new LinkedHashSet<>();
    for (String wording : Variants.wordings(next)) {
      sources.addAll(List.of(Trial.source(now(now, wording)).split(",", -1)));
    }
    return others(sources, next);
  }

  /** The other entries and rows with which the entry would dispute a question. */
  public Set<String> disputing(Entry next) {
    Set<String> sources = new LinkedHashSet<>();
    for (Verdict.Failure failure : of(next).failures()) {
      sources.addAll(List.of(failure.owner().split(",", -1)));
      sources.addAll(List.of(failure.goesTo().split(",", -1)));
    }
    return others(sources, next);
  }

  private static Set<String> others(Set<String> sources, Entry next) {
    sources.remove("");
    sources.remove(next.id());
    return sources;
  }

  Answer ask(AnswerEngine of, String question) {
    return of.answer(new Question(question, Context.NONE, today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Vietnam.TIME);
  }

  private static List<Entry> inOrder(List<Entry> entries) {
    entries.sort(Comparator.comparing(Entry::id));
    return entries;
  }

  AnswerEngine engine(Knowledge knowledge) {
    return engine.over(knowledge);
  }
}
