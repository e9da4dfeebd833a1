package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Source;
import vn.tinhgon.registry.Status;
import vn.tinhgon.registry.Unification;

/**
 * Reads which posts one person holds together from labelled lines, or says what is missing in them.
 * With the id of a row in them it is that row, changed where there is a line.
 */
final class PostForm {
  private static final String POSTS = "PO-";

  /** What a line tells. */
  enum Line {
    ID,
    HOLDER,
    CONCURRENT,
    LEVEL,
    PLACE,
    STATUS,
    WHEN,
    FROM,
    TO,
    SOURCE,
    SENTENCE,
    CAVEAT
  }

  private final Registry register;
  private final Wording wording;
  private final StatusWords statuses;
  private final LabelledLines<Line> lines;
  private final List<String> complaints = new ArrayList<>();
  private final List<Source> named = new ArrayList<>();

  PostForm(String text, Registry register, Wording wording) {
    this.register = register;
    this.wording = wording;
    statuses = new StatusWords(wording);
    lines = new LabelledLines<>(Line.class, line -> wording.get("post.label." + line), text);
  }

  /** Whether anything in it is a line of ours. */
  boolean filled() {
    return Arrays.stream(Line.values()).anyMatch(lines::has);
  }

  /** Why nothing can be made of it, in sentences. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The publications that are new with it. */
  List<Source> sources() {
    return List.copyOf(named);
  }

  /** The row; empty where there are complaints. */
  Optional<Unification> read() {
    String id = lines.of(Line.ID).toUpperCase(Locale.ROOT);
    Optional<Unification> old = register.find(Unification.class, id);
    if (!id.isEmpty() && old.isEmpty()) {
      complaints.add(wording.get("post.lacks.ID", id));
      return Optional.empty();
    }
    String holder = text(Line.HOLDER, old.map(Unification::holder));
    List<String> concurrent =
        lines.has(Line.CONCURRENT)
            ? items(lines.of(Line.CONCURRENT))
            : old.map(Unification::concurrent).orElse(List.of());
    Optional<Locality> place = place(old);
    @Nullable Status status = status(old);
    List<String> sources = sources(old, place.map(Locality::id).orElse(""));
    if (holder.isEmpty()) {
      lacks(Line.HOLDER);
    }
    if (concurrent.isEmpty()) {
      lacks(Line.CONCURRENT);
    }
    var row =
        new Unification(
            id.isEmpty()
                ? FreshId.after(POSTS, register.all(Unification.class).map(Unification::id))
                : id,
            holder,
            concurrent,
            text(Line.LEVEL, old.map(Unification::level)),
            place.map(Locality::id).orElse(""),
            old.map(Unification::count).orElse(""),
            old.map(Unification::percent).orElse(""),
            text(Line.WHEN, old.map(Unification::whenText)),
            status == null ? Status.STATED : status,
            old.map(Unification::person).orElse(null),
            sentence(old, holder, concurrent, place, status),
            provenance(old, sources));
    return complaints.isEmpty() ? Optional.of(row) : Optional.empty();
  }

  private String sentence(
      Optional<Unification> old,
      String holder,
      List<String> concurrent,
      Optional<Locality> place,
      @Nullable Status status) {
    if (lines.has(Line.SENTENCE)) {
      return lines.of(Line.SENTENCE);
    }
    boolean same =
        !lines.has(Line.HOLDER)
            && !lines.has(Line.CONCURRENT)
            && !lines.has(Line.PLACE)
            && !lines.has(Line.STATUS);
    if (old.isPresent() && same) {
      return old.get().description();
    }
    String where = place.map(PostPlace::full).orElse("");
    return wording.get(
        "post.sentence",
        where.isEmpty() ? "" : where.substring(0, 1).toUpperCase(Locale.ROOT) + where.substring(1),
        status == null ? "" : statuses.word(status),
        holder,
        String.join(", ", concurrent));
  }

  private Provenance provenance(Optional<Unification> old, List<String> sources) {
    Optional<Provenance> was = old.map(Unification::provenance);
    @Nullable LocalDate from = day(Line.FROM, was.map(Provenance::validFrom));
    @Nullable LocalDate to =
        lines.has(Line.TO)
            ? Optional.ofNullable(day(Line.TO, Optional.empty()))
                .map(d -> d.plusDays(1))
                .orElse(null)
            : was.map(Provenance::validTo).orElse(null);
    if (from != null && to != null && !from.isBefore(to)) {
      complaints.add(wording.get("post.lacks.order"));
    }
    boolean same =
        was.filter(before -> Objects.equals(before.validFrom(), from))
            .filter(before -> Objects.equals(before.validTo(), to))
            .isPresent();
    boolean dated = !same && (from != null || to != null);
    String when = text(Line.WHEN, old.map(Unification::whenText));
    boolean kept = old.filter(row -> row.whenText().equals(when)).isPresent();
    return new Provenance(
        from,
        to,
        dated
            ? Provenance.Precision.DAY
            : was.map(Provenance::precision).orElse(Provenance.Precision.NONE),
        dated
            ? Provenance.Basis.STATED
            : was.map(Provenance::basis).orElse(Provenance.Basis.STATED),
        kept ? was.map(Provenance::context).orElse("") : when.isEmpty() ? context(from) : when,
        sources,
        true,
        text(Line.CAVEAT, was.map(Provenance::caveat)));
  }

  private String context(@Nullable LocalDate from) {
    return from == null ? "" : wording.get("post.context", Vietnam.day(from));
  }

  private Optional<Locality> place(Optional<Unification> old) {
    if (!lines.has(Line.PLACE) && old.isPresent()) {
      return register.find(Locality.class, old.get().locality());
    }
    List<Locality> fits = PostPlace.named(register, lines.of(Line.PLACE));
    if (fits.size() != 1) {
      complaints.add(
          lines.of(Line.PLACE).isEmpty()
              ? wording.get("post.lacks", wording.get("post.label." + Line.PLACE))
              : wording.get("post.lacks.place", lines.of(Line.PLACE)));
      return Optional.empty();
    }
    return Optional.of(fits.getFirst());
  }

  private @Nullable Status status(Optional<Unification> old) {
    if (!lines.has(Line.STATUS) && old.isPresent()) {
      return old.get().status();
    }
    Optional<Status> read = statuses.read(lines.of(Line.STATUS));
    if (read.isEmpty()) {
      complaints.add(wording.get("post.lacks.STATUS", statuses.all()));
    }
    return read.orElse(null);
  }

  private List<String> sources(Optional<Unification> old, String place) {
    if (!lines.has(Line.SOURCE) && old.isPresent()) {
      return old.get().provenance().sources();
    }
    var read = PostSource.of(lines.of(Line.SOURCE), place, register);
    if (read.ids().isEmpty()) {
      complaints.add(wording.get("post.lacks.SOURCE"));
    }
    read.fresh().ifPresent(named::add);
    return read.ids();
  }

  private @Nullable LocalDate day(Line line, Optional<LocalDate> old) {
    String typed = lines.of(line);
    if (!lines.has(line)) {
      return old.orElse(null);
    }
    if (typed.isEmpty()) {
      return null;
    }
    Matcher day = EventForm.DAY.matcher(typed);
    @Nullable LocalDate read = day.find() ? Vietnam.day(day) : null;
    if (read == null) {
      complaints.add(wording.get("post.lacks.day", wording.get("post.label." + line), typed));
    }
    return read;
  }

  private String text(Line line, Optional<String> old) {
    return lines.has(line) ? lines.of(line) : old.orElse("");
  }

  private void lacks(Line line) {
    complaints.add(wording.get("post.lacks", wording.get("post.label." + line)));
  }

  private static List<String> items(String line) {
    return PostSource.items(line);
  }
}
