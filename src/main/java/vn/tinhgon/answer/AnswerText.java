package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.Standing;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Absence;
import vn.tinhgon.registry.Ambiguity;
import vn.tinhgon.registry.Contact;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.DocumentRelation;
import vn.tinhgon.registry.Event;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Meeting;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Position;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Result;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Statement;
import vn.tinhgon.registry.Status;
import vn.tinhgon.registry.Theme;
import vn.tinhgon.registry.Unification;
import vn.tinhgon.registry.Unit;

/** Puts entries and rows into the sentences that a reader sees. */
final class AnswerText {
  private static final Set<String> DISTRICTS = Set.of("huyện", "thị xã");
  private final Registry registry;
  private final Wording wording;
  private final DocumentText documents;
  private final Cautions cautions;

  AnswerText(Registry registry, Standing standing, Wording wording) {
    this.registry = registry;
    this.wording = wording;
    documents = new DocumentText(wording);
    cautions = new Cautions(registry, standing, wording);
  }

  /** The entry with its status, date context, and what has ended since. */
  String of(Entry entry, LocalDate asOf) {
    return entry.answer()
        + paragraph(
            mixed(entry)
                ? wording.get("answer.status.mixed", entry.provenance().context())
                : statusLine(entry))
        + paragraph(ended(entry.localities(), asOf))
        + paragraph(cautions.of(entry, asOf));
  }

  /** What explains a no, and what has ended of what that rests on. */
  String no(String said, List<Candidate> of, LocalDate asOf) {
    return said + paragraph(cautions.together(of, asOf));
  }

  /** Words about documents with their status, date context, and which of them have ended. */
  String ofDocuments(String said, String dates, List<Document> documents, LocalDate asOf) {
    return said
        + paragraph(statusLine(Status.STATED, dates))
        + paragraph(cautions.of(documents, asOf));
  }

  /** Whether its facts have come differently far, so that each is said with its own status. */
  boolean mixed(Entry entry) {
    var rows = registry.byId();
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    for (String fact : entry.facts()) {
      Row row = rows.get(fact);
      Status status = row == null ? null : status(row);
      if (status != null && status != Status.STATED) {
        statuses.add(status);
      }
    }
    return statuses.size() > 1;
  }

  /** The row with its status, date context, and what has ended since. */
  String of(Row row, Collection<String> places, LocalDate asOf) {
    String when = row instanceof Locality ? "" : row.provenance().context();
    return sentence(row)
        + paragraph(statusLine(status(row), when))
        + paragraph(ended(places, asOf))
        + paragraph(cautions.of(List.of(row), asOf));
  }

  /** Several rows as a list under a heading; each says its own status. */
  String list(String heading, List<? extends Row> rows, Collection<String> places, LocalDate asOf) {
    var text = new StringBuilder(heading);
    rows.stream().map(this::sentence).distinct().forEach(said -> text.append("\n- ").append(said));
    return dated(text.toString(), rows, places, asOf);
  }

  /** What is said of several rows, with their date contexts, and what has ended since. */
  String dated(String said, List<? extends Row> rows, Collection<String> places, LocalDate asOf) {
    String dates =
        rows.stream()
            .map(row -> row.provenance().context())
            .filter(context -> !context.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return said
        + paragraph(statusLine(null, dates))
        + paragraph(ended(places, asOf))
        + paragraph(cautions.of(rows, asOf));
  }

  /** The row in a sentence of its own, with what a reader must know beside it. */
  String sentence(Row row) {
    String said =
        switch (row) {
          case Unification u -> u.description();
          case Event e -> e.description();
          case Result r -> r.description();
          case Meeting m -> m.description();
          case DocumentRelation r -> r.description();
          case Absence a -> a.what();
          case Statement s ->
              s.saidBy().isEmpty() ? s.text() : wording.get("answer.said", s.text(), s.saidBy());
          case OfficeHolder o ->
              wording.get(
                  "answer.holder",
                  o.name(),
                  String.join(", ", o.offices()),
                  o.provenance().context());
          case Document d -> documents.of(d);
          case Unit u -> wording.get("answer.unit", u.name(), u.sector(), u.level());
          case Locality l -> locality(l);
          case Contact c ->
              wording.get(
                  "answer.contact",
                  c.body(),
                  c.address(),
                  c.phone(),
                  c.fax(),
                  c.email(),
                  c.website());
          case Theme t ->
              String.join(
                  "\n",
                  t.rows().stream()
                      .map(registry.byId()::get)
                      .map(part -> "- " + sentence(part))
                      .toList());
          case Position p -> p.title();
          case Ambiguity a -> a.text();
        };
    String caveat = row.provenance().caveat();
    return caveat.isEmpty() || row instanceof Locality ? said : said + ' ' + caveat;
  }

  private String locality(Locality place) {
    String name = capital(place.type() + ' ' + place.name());
    @Nullable String parent = place.parent();
    String above =
        parent == null
            ? place.province().isEmpty() ? "" : "tỉnh " + place.province()
            : registry.find(Locality.class, parent).map(p -> p.type() + ' ' + p.name()).orElse("");
    return above.isEmpty()
        ? wording.get("answer.locality.alone", name)
        : wording.get("answer.locality", name, above);
  }

  /** How far the row's fact has come; null where rows of its kind have no status. */
  static @Nullable Status status(Row row) {
    return switch (row) {
      case Unification u -> u.status();
      case Event e -> e.status();
      case Result r -> r.status();
      case Statement s -> Status.STATED;
      case OfficeHolder o -> Status.STATED;
      case Meeting m -> Status.STATED;
      case Document d -> Status.STATED;
      case DocumentRelation r -> Status.STATED;
      case Contact c -> Status.STATED;
      case Unit u -> Status.STATED;
      case Locality l -> null;
      case Theme t -> null;
      case Absence a -> null;
      case Position p -> null;
      case Ambiguity a -> null;
    };
  }

  /** Only what tells of nothing but ourselves has no status; else it is not known. */
  private String statusLine(Entry entry) {
    String dates = entry.provenance().context();
    return entry.status() == null && entry.grounded()
        ? worded(wording.get("answer.status.unknown"), dates)
        : statusLine(entry.status(), dates);
  }

  private String statusLine(@Nullable Status status, String dates) {
    if (status == null) {
      return dates.isEmpty() ? "" : wording.get("answer.dates", dates);
    }
    return worded(wording.get("status." + status), dates);
  }

  private String worded(String word, String dates) {
    return dates.isEmpty()
        ? wording.get("answer.status", word)
        : wording.get("answer.status.dates", word, dates);
  }

  /** What of the places has ended by that day, in one line. */
  private String ended(Collection<String> places, LocalDate asOf) {
    List<Locality> gone = new ArrayList<>();
    for (String id : places) {
      registry
          .find(Locality.class, id)
          .filter(l -> l.provenance().endedBy(asOf))
          .ifPresent(gone::add);
    }
    if (gone.isEmpty()) {
      return "";
    }
    if (gone.size() > 1 && gone.stream().allMatch(l -> DISTRICTS.contains(l.type()))) {
      return wording.get("answer.ended.many");
    }
    Locality first = gone.getFirst();
    String caveat = DISTRICTS.contains(first.type()) ? "" : first.provenance().caveat();
    String note =
        wording.get(
            "answer.ended", first.type() + ' ' + first.name(), first.provenance().context());
    return caveat.isEmpty() ? note : note + ' ' + caveat;
  }

  private static String paragraph(String line) {
    return line.isEmpty() ? "" : "\n\n" + line;
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
