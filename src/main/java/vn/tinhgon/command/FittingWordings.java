package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Essence;
import vn.tinhgon.faq.Entry;

/**
 * As many wordings of a question as an entry may have: those that say it otherwise go before those
 * that only say it more politely.
 *
 * @param taken those that fit
 * @param left those that do not
 */
record FittingWordings(List<String> taken, List<String> left) {
  private static final int COMPARED = 300;

  FittingWordings {
    taken = List.copyOf(taken);
    left = List.copyOf(left);
  }

  static FittingWordings of(AnswerEngine engine, String title, Collection<String> others) {
    List<String> sorted = new ArrayList<>(others);
    if (others.size() > Entry.MOST_ALTERNATES) {
      List<Essence> known = new ArrayList<>(List.of(engine.essence(title, List.of())));
      List<String> alike = new ArrayList<>();
      sorted.clear();
      others.stream()
          .limit(COMPARED)
          .forEach(words -> {
            Essence essence = engine.essence(words, List.of());
            if (known.stream().anyMatch(essence::same)) {
              alike.add(words);
            } else {
              known.add(essence);
              sorted.add(words);
            }
          });
      sorted.addAll(alike);
      others.stream().skip(COMPARED).forEach(sorted::add);
    }
    int fitting = Math.min(Entry.MOST_ALTERNATES, sorted.size());
    return new FittingWordings(sorted.subList(0, fitting), sorted.subList(fitting, sorted.size()));
  }
}
