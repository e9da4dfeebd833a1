package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/**
 * Finds communes that the store knows only by what became of them: of their own affairs it holds
 * nothing, and the words of their names are none of ours.
 */
final class StrangeUnits {
  private static final int LONGEST_NAME = 4;

  private final Lineage lineage;
  private final Reader reader;
  private final Phrases<String> levels = new Phrases<>();

  StrangeUnits(Lineage lineage, Reader reader) {
    this.lineage = lineage;
    this.reader = reader;
    List.of("xã", "phường", "thị trấn").forEach(level -> levels.add(level, level));
  }

  /**
   * Those named with their level, to be shown. A name must be written as one, or with marks; in a
   * text without any it must be of words that do not stand together in texts of ours.
   */
  List<String> in(String text) {
    List<String> names = new ArrayList<>();
    List<Token> tokens = lineage.isEmpty() ? List.of() : Spelling.tokens(text);
    boolean bare = tokens.stream().noneMatch(StrangeUnits::named);
    for (int i = 0; i < tokens.size(); i++) {
      int from = i;
      levels
          .at(tokens, i, bare ? Marks.LENIENT : Marks.EXACT)
          .flatMap(level -> at(tokens, from, from + level.length(), bare))
          .ifPresent(names::add);
    }
    return names.stream().distinct().toList();
  }

  private Optional<String> at(List<Token> tokens, int level, int name, boolean bare) {
    int to = name;
    while (to < tokens.size() && to < name + LONGEST_NAME && (bare || named(tokens.get(to)))) {
      to++;
    }
    if (!reader.places().in(tokens.subList(level, to), Marks.LENIENT).isEmpty()) {
      return Optional.empty();
    }
    for (int end = to; end > name; end--) {
      if (bare && !strange(tokens.subList(name, end))) {
        continue;
      }
      String phrase =
          tokens.subList(level, end).stream().map(Token::exact).collect(Collectors.joining(" "));
      Optional<String> held =
          lineage.names().find(phrase).stream()
              .filter(fit -> fit.slips() == 0)
              .map(fit -> fit.state())
              .map(UnitState::full)
              .findFirst();
      if (held.isPresent()) {
        return held;
      }
    }
    return Optional.empty();
  }

  private boolean strange(List<Token> name) {
    return IntStream.range(1, name.size())
        .anyMatch(i -> !reader.together(name.get(i - 1), name.get(i)));
  }

  private static boolean named(Token word) {
    return word.name() || word.marked();
  }
}
