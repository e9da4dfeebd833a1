package vn.tinhgon.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.answer.Essence;
import vn.tinhgon.feedback.Unanswered;

/**
 * Groups questions by likeness: those of a group name the same places, documents, people and
 * figures, and share most of the words that tell what they are about, rare ones counting more. Each
 * joins the group it is most like, or begins one; time grows with the words that are shared, not
 * with the square of the questions.
 */
public final class Grouping {
  /** Below it, two questions share some words and no more. */
  static final double ALIKE = 0.5;

  /** A pair of neighbours tells more than its words: "thư viện", "mở cửa". */
  private static final double PAIR = 0.7;

  private static final int STEPS = 10;

  /** What share of the work reading is, in per cent. */
  private static final int READ = 90;

  private final Function<Unanswered, Essence> reader;
  private final Map<String, Integer> spread = new HashMap<>();
  private final Map<String, List<Heap>> heapsByTerm = new HashMap<>();
  private int texts;

  /** Groups by what that reads in a question. */
  public Grouping(Function<Unanswered, Essence> reader) {
    this.reader = reader;
  }

  /** Questions that are the same to the letter, but for marks and order. */
  private record Wording(
      String names, Set<String> terms, List<Unanswered> questions, double weight) {}

  /** A group while it grows. */
  private static final class Heap {
    final List<Wording> wordings = new ArrayList<>();
    final Map<String, Double> sum = new HashMap<>();
    double square;

    double likeness(double dot) {
      return square == 0 ? 0 : dot / Math.sqrt(square);
    }
  }

  /**
   * The groups, the largest first, of equal ones that which was asked first.
   *
   * @param progress is told the share that is done, in per cent
   */
  public List<Group> group(List<Unanswered> questions, Consumer<Integer> progress) {
    List<Wording> wordings = wordings(questions, progress);
    List<Heap> heaps = new ArrayList<>();
    for (Wording wording : wordings) {
      Heap best = best(wording);
      if (best == null) {
        best = new Heap();
        heaps.add(best);
      }
      put(wording, best);
    }
    progress.accept(100);
    return heaps.stream()
        .map(Grouping::group)
        .sorted(
            Comparator.comparingInt((Group group) -> -group.questions().size())
                .thenComparingLong(group -> group.first().id()))
        .toList();
  }

  private static Group group(Heap heap) {
    return new Group(heap.wordings.stream().flatMap(one -> one.questions().stream()).toList());
  }

  /** Same wordings once; those asked most often first, so that they begin the groups. */
  private List<Wording> wordings(List<Unanswered> questions, Consumer<Integer> progress) {
    Map<String, List<Unanswered>> same = new LinkedHashMap<>();
    Map<String, Essence> read = new HashMap<>();
    int step = Math.max(1, (questions.size() + STEPS - 1) / STEPS);
    for (int from = 0; from < questions.size(); from += step) {
      List<Unanswered> part = questions.subList(from, Math.min(from + step, questions.size()));
      // Reading is most of the work, and each question is read by itself.
      List<Essence> essences = part.parallelStream().map(reader).toList();
      for (int i = 0; i < part.size(); i++) {
        Essence essence = essences.get(i);
        // What leans on what was said before may mean anything, so it stands alone.
        String alone = essence.leansForItsPlace() ? "|" + part.get(i).id() : "";
        String key = names(essence) + alone + "\n" + String.join(" ", essence.words());
        same.computeIfAbsent(key, _ -> new ArrayList<>()).add(part.get(i));
        read.put(key, essence);
      }
      progress.accept((from + part.size()) * READ / questions.size());
    }
    Map<String, Set<String>> terms = new LinkedHashMap<>();
    read.forEach((key, essence) -> terms.put(key, terms(essence.words())));
    terms.values().forEach(each -> each.forEach(term -> spread.merge(term, 1, Integer::sum)));
    texts = same.size();
    return same.entrySet().stream()
        .map(one -> {
          Set<String> of = terms.getOrDefault(one.getKey(), Set.of());
          double square = of.stream().mapToDouble(term -> Math.pow(weight(term), 2)).sum();
          String names = one.getKey().substring(0, one.getKey().indexOf('\n'));
          return new Wording(names, of, one.getValue(), Math.sqrt(square));
        })
        .sorted(Comparator.comparingInt(one -> -one.questions().size()))
        .toList();
  }

  private static String names(Essence essence) {
    return String.join("|", new TreeSet<>(essence.named()));
  }

  private static Set<String> terms(List<String> words) {
    Set<String> terms = new HashSet<>(words);
    for (int i = 1; i < words.size(); i++) {
      terms.add(words.get(i - 1) + ' ' + words.get(i));
    }
    return terms;
  }

  private double weight(String term) {
    double rarity = Math.log(1 + (double) texts / spread.getOrDefault(term, 1));
    return term.indexOf(' ') < 0 ? rarity : rarity * PAIR;
  }

  private @Nullable Heap best(Wording wording) {
    Map<Heap, Double> dots = new HashMap<>();
    for (String term : wording.terms()) {
      double weight = weight(term);
      for (Heap heap : heapsByTerm.getOrDefault(key(wording, term), List.of())) {
        dots.merge(heap, weight * heap.sum.getOrDefault(term, 0.0), Double::sum);
      }
    }
    Heap best = null;
    double most = ALIKE;
    for (var one : dots.entrySet()) {
      double likeness = one.getKey().likeness(one.getValue()) / Math.max(1e-9, wording.weight());
      if (likeness > most) {
        best = one.getKey();
        most = likeness;
      }
    }
    return best;
  }

  private void put(Wording wording, Heap heap) {
    heap.wordings.add(wording);
    for (String term : wording.terms()) {
      double weight = weight(term) / Math.max(1e-9, wording.weight());
      double before = heap.sum.getOrDefault(term, 0.0);
      heap.sum.put(term, before + weight);
      heap.square += Math.pow(before + weight, 2) - before * before;
      if (before == 0) {
        heapsByTerm.computeIfAbsent(key(wording, term), _ -> new ArrayList<>()).add(heap);
      }
    }
  }

  private static String key(Wording wording, String term) {
    return wording.names() + '\n' + term;
  }
}
