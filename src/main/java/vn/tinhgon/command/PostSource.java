package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Source;

/**
 * The publication on which a row rests, as somebody writes it: by its id or title where the
 * register has it, or a new one as title, publisher and day.
 *
 * @param ids of the publications; none where it was not understood
 */
record PostSource(List<String> ids, Optional<Source> fresh) {
  private static final String BEGINNING = "SRC-";
  private static final PostSource NONE = new PostSource(List.of(), Optional.empty());

  /** Reads that line. */
  static PostSource of(String typed, String place, Registry register) {
    List<String> parts = items(typed);
    List<String> known =
        parts.stream().flatMap(part -> known(part, register).stream()).map(Source::id).toList();
    if (!parts.isEmpty() && known.size() == parts.size()) {
      return new PostSource(known, Optional.empty());
    }
    Optional<Source> titled = known(typed, register);
    if (titled.isPresent()) {
      return new PostSource(List.of(titled.get().id()), Optional.empty());
    }
    Matcher day = EventForm.DAY.matcher(parts.size() == 3 ? parts.get(2) : "");
    @Nullable LocalDate published = day.find() ? Vietnam.day(day) : null;
    return published == null ? NONE : fresh(parts, published, place, register);
  }

  private static PostSource fresh(
      List<String> parts, LocalDate published, String place, Registry register) {
    var source =
        new Source(
            FreshId.after(BEGINNING, register.sources().stream().map(Source::id)),
            parts.get(0),
            parts.get(1),
            Vietnam.day(published),
            published,
            published,
            Provenance.Basis.STATED,
            place,
            null);
    return new PostSource(List.of(source.id()), Optional.of(source));
  }

  private static Optional<Source> known(String typed, Registry register) {
    return register.sources().stream()
        .filter(one ->
            one.id().equalsIgnoreCase(typed) || Plain.words(one.title()).equals(Plain.words(typed)))
        .findFirst();
  }

  /** What stands between semicolons. */
  static List<String> items(String line) {
    return Arrays.stream(line.split(";", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
