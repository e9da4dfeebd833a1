package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.answer.UnitQuestion.Arranged;
import vn.tinhgon.answer.UnitQuestion.Basis;
import vn.tinhgon.answer.UnitQuestion.Became;
import vn.tinhgon.answer.UnitQuestion.MadeOf;
import vn.tinhgon.answer.UnitQuestion.Parts;
import vn.tinhgon.answer.UnitWording.Asks;
import vn.tinhgon.answer.UnitWording.Frame;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.text.Spelling;

/** Understands questions about units over time; what says anything else is none. */
final class UnitQuestions {
  private static final int LONGEST = 300;
  private static final LocalDate BEFORE_IT_ALL = LocalDate.of(2025, 6, 30);
  private static final String DAY = "(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})";
  private static final Pattern ALIVE =
      Pattern.compile("(?iu)\\(\\s*(?:đến hết|đến|từ)\\s+(?:ngày\\s+)?" + DAY + "\\s*\\)");
  private static final Pattern SINCE =
      Pattern.compile("(?iu)(?<!\\p{L})(?:kể\\s+)?từ\\s+(?:ngày\\s+)?" + DAY + "\\s*,?");
  private static final Pattern ON =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:tính\\s+đến|đến|vào|tại|tại\\s+thời\\s+điểm)\\s+)?(?:hết\\s+)?"
              + "(?:ngày\\s+)?"
              + DAY
              + "\\s*,?");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:vào\\s+|trong\\s+|đến\\s+)?(?:năm|nam)\\s+(\\d{4})(?!\\d)");
  private static final Pattern PAST =
      Pattern.compile("(?iu)\\(\\s*(?:cũ|cu|trước đây|trước kia)\\s*\\)|(?<=\\s)cũ(?!\\p{L})");
  private static final Pattern LAST_SIGNS = Pattern.compile("[\\s?!.,;:]+$");

  // Tens of thousands of wordings, the same for every state of the store: expanded once.
  private static final UnitWording WORDING = new UnitWording();
  private final Phrases<String> kinds = Gazetteer.kindsAlsoShort();

  /** What the text may ask, the likeliest first; none where it asks something else. */
  List<UnitQuestion> in(String typed, LocalDate today) {
    String text = Spelling.clean(typed).strip();
    if (text.length() > LONGEST) {
      return List.of();
    }
    LocalDate asOf = today;
    Matcher alive = ALIVE.matcher(text);
    LocalDate was = alive.find() ? Vietnam.day(alive) : null;
    text = alive.replaceAll(" ");
    text = SINCE.matcher(text).replaceAll(" ");
    Matcher on = ON.matcher(text);
    Matcher year = YEAR.matcher(text);
    if (on.find()) {
      LocalDate day = Vietnam.day(on);
      asOf = day == null ? asOf : day;
      text = on.replaceFirst(" ");
    } else if (year.find()) {
      asOf = LocalDate.of(Integer.parseInt(year.group(1)), 12, 31);
      text = year.replaceFirst(" ");
    }
    text = LAST_SIGNS.matcher(PAST.matcher(text).replaceAll(" ")).replaceAll("");
    List<String> words = new ArrayList<>(List.of(text.strip().split("\\s+", -1)));
    words = words.subList(0, words.size() - WORDING.courtesies(words));
    List<UnitQuestion> questions = new ArrayList<>();
    List<String> opened = words.subList(WORDING.openings(words), words.size());
    Optional<Frame> beginning = WORDING.beginning(opened);
    if (beginning.isPresent()) {
      List<String> place = opened.subList(beginning.get().words(), opened.size());
      question(beginning.get().asks(), place, asOf, was).ifPresent(questions::add);
    }
    for (Frame ending : WORDING.endings(words)) {
      List<String> place = words.subList(0, words.size() - ending.words());
      place = place.subList(WORDING.openings(place), place.size());
      question(ending.asks(), place, asOf, was).ifPresent(questions::add);
    }
    return questions;
  }

  /** What became of the unit with that name, with a day on which it was. */
  Optional<UnitQuestion> named(String typed, LocalDate today) {
    Matcher alive = ALIVE.matcher(typed);
    LocalDate was = alive.find() ? Vietnam.day(alive) : null;
    List<String> words =
        List.of(PAST.matcher(alive.replaceAll(" ")).replaceAll(" ").strip().split("\\s+", -1));
    return question(Asks.BECAME, words.subList(WORDING.openings(words), words.size()), today, was);
  }

  private static Optional<UnitQuestion> question(
      Asks asks, List<String> place, LocalDate asOf, @Nullable LocalDate was) {
    String name = LAST_SIGNS.matcher(String.join(" ", place)).replaceAll("");
    return name.isBlank()
        ? Optional.empty()
        : Optional.of(
            switch (asks) {
              case BECAME -> new Became(name, asOf, was);
              case MADE -> new MadeOf(name, asOf, was);
              case PARTS -> new Parts(name, asOf, was, false);
              case COUNT -> new Parts(name, asOf, was, true);
              case PARTS_THEN -> new Parts(name, then(asOf), was, false);
              case COUNT_THEN -> new Parts(name, then(asOf), was, true);
              case BASIS -> new Basis(name, asOf, was);
              case ARRANGED -> new Arranged(name, asOf, was);
            });
  }

  private static LocalDate then(LocalDate asOf) {
    return asOf.isBefore(BEFORE_IT_ALL) ? asOf : BEFORE_IT_ALL;
  }

  /** Whether a name begins with the word for a level. */
  boolean namesLevel(String place) {
    return kinds.at(Spelling.tokens(place), 0, Marks.ANY).isPresent();
  }
}
