package vn.tinhgon.answer;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.answer.UnitQuestion.Parts;
import vn.tinhgon.lineage.Level;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.PlaceNames.Fit;
import vn.tinhgon.lineage.Stated;
import vn.tinhgon.lineage.Tier;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitChange;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/**
 * Tells which units lie in another and how many. A number is told only where it is stated: the
 * store may hold no more than some of them.
 */
final class UnitParts {
  private static final Pattern DISTRICT = Pattern.compile("(?iu)(?<!\\p{L})(huyện|huyen|quận)");

  private final Lineage lineage;
  private final Wording wording;
  private final UnitText text;
  private final UnitReplies replies;
  private final UnitFate fate;
  private final UnitOrigin origin;

  UnitParts(
      Lineage lineage, Wording wording, UnitReplies replies, UnitFate fate, UnitOrigin origin) {
    this.lineage = lineage;
    this.wording = wording;
    this.text = new UnitText(lineage, wording);
    this.replies = replies;
    this.fate = fate;
    this.origin = origin;
  }

  Answer of(Fit fit, Parts question, Question asked) {
    Unit unit = fit.unit();
    LocalDate day = question.asOf();
    LocalDate end = unit.ended();
    boolean ended = end != null && !day.isBefore(end);
    if (fit.state().level().tier() == Tier.COMMUNE) {
      // No unit lies in it: asked are those out of which it was made, or into which it went.
      return ended ? fate.of(fit, day, asked) : origin.of(fit, day, asked);
    }
    if (end != null && ended) {
      return question.many()
          ? told(fit, end.minusDays(1), question, end, asked)
          : fate.of(fit, day, asked);
    }
    return replies.before(fit, day, asked).orElseGet(() -> told(fit, day, question, null, asked));
  }

  /**
   * Which units lay in a district or province that was made of no others, on its last day or then.
   */
  Answer former(Fit fit, LocalDate day, Question asked) {
    LocalDate end = fit.unit().ended();
    LocalDate then = end != null && !day.isBefore(end) ? end.minusDays(1) : day;
    return of(fit, new Parts("", then, null, false), asked);
  }

  /** What became of a unit that has ended, in a sentence. */
  private String after(Unit unit, LocalDate end) {
    LocalDate last = end.minusDays(1);
    return unit.last().level().tier() == Tier.DISTRICT
        ? text.districtEnded(unit, last)
        : wording.get(
            "units.became",
            AnswerText.capital(text.on(unit, last)),
            lineage.after(unit, end).stream()
                .map(branch -> text.on(branch.unit(), end))
                .collect(Collectors.joining("; ")));
  }

  private Answer told(
      Fit fit, LocalDate day, Parts question, @Nullable LocalDate end, Question asked) {
    Unit unit = fit.unit();
    String after = end == null ? districts(unit, day, asked) : '\n' + after(unit, end);
    List<UnitState> held = held(unit, day);
    Optional<Stated> stated = lineage.stated(unit.id(), day);
    String name = text.on(unit, day);
    String then =
        end == null
            ? AnswerText.capital(name)
            : wording.get("units.parts.then", Vietnam.day(day), name);
    if (stated.isEmpty()) {
      String none =
          held.isEmpty()
              ? wording.get("units.parts.none", name, Vietnam.day(day))
              : wording.get(
                      "units.parts.unknown", name, Vietnam.day(day), counted(levels(held)) + '.')
                  + names(held);
      return replies.none(none + after, unit, asked);
    }
    Stated of = stated.get();
    boolean whole = held(unit, of.day()).size() == of.total();
    String said =
        whole
            ? wording.get(
                    "units.parts.whole", then, String.valueOf(held.size()), counted(levels(held)))
                + (question.many() ? "" : names(held))
            : some(then, of, held, question.many());
    String document = of.document();
    boolean since = whole && !levels(held).equals(levels(held(unit, of.day())));
    String key = since ? "units.parts.basis.total" : "units.parts.basis";
    String basis = document.isEmpty() ? "" : '\n' + wording.get(key, document);
    Stream<String> ending =
        end == null ? Stream.of() : lineage.changes(unit.id()).stream().map(UnitChange::document);
    return replies.found(
        said + basis + after, Stream.concat(Stream.of(document), ending), fit, day, asked);
  }

  /** Who asks for districts is told that there are none any more. */
  private String districts(Unit unit, LocalDate day, Question asked) {
    boolean province = unit.near(day).level().tier() == Tier.PROVINCE;
    boolean gone = held(unit, day).stream().noneMatch(one -> one.level().tier() == Tier.DISTRICT);
    return province && gone && DISTRICT.matcher(asked.text()).find()
        ? '\n' + wording.get("units.parts.no.districts")
        : "";
  }

  /** The number that is stated, where not all of them are held. */
  private String some(String name, Stated of, List<UnitState> held, boolean many) {
    String levels = of.levels().isEmpty() ? "" : ": " + counted(of.levels());
    String stated =
        wording.get(
            "units.parts.stated", name, String.valueOf(of.total()), levels, Vietnam.day(of.day()));
    if (many) {
      return stated;
    }
    return stated
        + '\n'
        + (held.isEmpty()
            ? wording.get("units.parts.no.names")
            : wording.get("units.parts.held", String.valueOf(held.size())) + names(held));
  }

  private List<UnitState> held(Unit unit, LocalDate day) {
    return lineage.below(unit.id(), day).stream().map(part -> part.near(day)).toList();
  }

  private static Map<Level, Integer> levels(List<UnitState> units) {
    Map<Level, Integer> levels = new EnumMap<>(Level.class);
    units.forEach(unit -> levels.merge(unit.level(), 1, Integer::sum));
    return levels;
  }

  /** "60 xã, 9 phường". */
  private static String counted(Map<Level, Integer> levels) {
    return Stream.of(Level.values())
        .filter(levels::containsKey)
        .map(level -> levels.get(level) + " " + level.word())
        .collect(Collectors.joining(", "));
  }

  /** A line for each level. */
  private static String names(List<UnitState> units) {
    Collator order = Collator.getInstance(Locale.of("vi"));
    Map<Level, List<String>> byLevel =
        units.stream()
            .sorted(Comparator.comparing(UnitState::name, order::compare))
            .collect(
                Collectors.groupingBy(
                    UnitState::level,
                    () -> new EnumMap<>(Level.class),
                    Collectors.mapping(UnitState::name, Collectors.toList())));
    StringBuilder lines = new StringBuilder();
    byLevel.forEach((level, names) ->
        lines
            .append("\n- ")
            .append(AnswerText.capital(level.word()))
            .append(": ")
            .append(String.join(", ", names)));
    return lines.toString();
  }
}
