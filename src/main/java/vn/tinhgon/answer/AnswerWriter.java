package vn.tinhgon.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Status;
import vn.tinhgon.registry.Theme;

/** Makes the answer to one question out of what was chosen for it. */
final class AnswerWriter {
  // A query finds what it is asked for; what remains is that it was asked for something else.
  private static final double BY_QUERY = 0.95;
  private static final double SEVERAL = 0.85;

  private final Snapshot store;
  private final Wording wording;
  private final Question question;
  private final Reading reading;
  private final WithoutAnswer without;

  AnswerWriter(
      Snapshot store, Wording wording, Question question, Reading reading, WithoutAnswer without) {
    this.store = store;
    this.wording = wording;
    this.question = question;
    this.reading = reading;
    this.without = without;
  }

  /** A match as the answer, as sure as its signs make it. */
  Answer found(Match match, Ranked asked) {
    return found(match.candidate(), store.confidence.of(Signs.of(match, asked)), asked);
  }

  /** A candidate as the answer; one that says what the sources do not state becomes a no. */
  Answer found(Candidate candidate, double confidence, Ranked asked) {
    return nobodyNamed(candidate) || Unstated.asked(reading, said(candidate))
        ? absent(candidate)
        : asHeld(candidate, confidence, asked);
  }

  /** A candidate as the answer, whatever else was asked for. */
  Answer asHeld(Candidate candidate, double confidence, Ranked asked) {
    if (candidate.absent()) {
      return absent(candidate);
    }
    if (candidate.row() instanceof Document document) {
      return about(store.documents.answer(asked.reading(), List.of(document)), asked);
    }
    if (candidate.row() instanceof Theme theme) {
      List<String> named =
          asked.reading().places().stream().filter(candidate.places()::contains).toList();
      return theme(theme, named.isEmpty() ? List.copyOf(candidate.places()) : named, asked);
    }
    Entry entry = candidate.entry();
    return entry != null
        ? entry(entry, confidence, after(candidate, asked))
        : row(candidate, confidence, after(candidate, asked));
  }

  /** Asked for a person, where the source names none. */
  private boolean nobodyNamed(Candidate candidate) {
    return reading.asks(Ask.PERSON) && candidate.people().isEmpty() && !candidate.absent();
  }

  /** Where a candidate says what its source does not state. */
  private static String said(Candidate candidate) {
    Entry entry = candidate.entry();
    return entry == null ? rowOf(candidate).provenance().caveat() : entry.answer();
  }

  /** The fact is told, but as a no. */
  private Answer absent(Candidate candidate) {
    Entry entry = candidate.entry();
    String said = entry == null ? store.text.sentence(rowOf(candidate)) : entry.answer();
    return without.no(
        nobodyNamed(candidate) ? wording.get("unknown.person") + "\n\n" + said : said);
  }

  private Answer entry(Entry entry, double confidence, Context after) {
    return new Answer.Found(
        alsoNamed(store.text.of(entry, question.asOf())),
        entry.status(),
        entry.provenance().context(),
        store.citations.of(entry.documents(), entry.provenance().sources()),
        entry.id(),
        confidence,
        List.of(),
        after);
  }

  private Answer row(Candidate candidate, double confidence, Context after) {
    Row row = rowOf(candidate);
    // A document outlives the district that carried it out.
    Collection<String> places = row instanceof Document ? List.of() : candidate.places();
    return new Answer.Found(
        alsoNamed(store.text.of(row, places, question.asOf()) + now(row)),
        AnswerText.status(row),
        row.provenance().context(),
        store.citations.of(candidate.documents(), row.provenance().sources()),
        row.id(),
        confidence,
        List.of(),
        after);
  }

  private static Row rowOf(Candidate candidate) {
    Row row = candidate.row();
    if (row == null) {
      throw new IllegalArgumentException("not a row: " + candidate.id());
    }
    return row;
  }

  /** What a question says is asked of a place that is not held, is answered too. */
  private String alsoNamed(String text) {
    return reading.strangePlaces().isEmpty()
        ? text
        : text + "\n\n" + wording.get("unknown.place", String.join(", ", reading.strangePlaces()));
  }

  /** What is held of an office is of an earlier day; asked about now, the answer says so. */
  private String now(Row row) {
    return row instanceof OfficeHolder && reading.asks(Ask.NOW)
        ? "\n\n" + wording.get("answer.now")
        : "";
  }

  /** What of a theme's rows is about these places. */
  Answer theme(Theme theme, List<String> places, Ranked asked) {
    List<Candidate> told =
        theme.rows().stream()
            .flatMap(id -> store.candidates.stream().filter(c -> c.id().equals(id)))
            .filter(c -> c.places().stream().anyMatch(places::contains))
            .toList();
    if (told.size() == 1) {
      return found(told.getFirst(), SEVERAL, asked);
    }
    List<Row> rows = told.stream().map(AnswerWriter::rowOf).toList();
    return several(
        store.text.list(theme.theme() + ":", rows, places, question.asOf()), rows, asked);
  }

  /** All that a place has of one kind. */
  Answer listing(Listings.Listing listing, Ranked asked) {
    List<String> places = asked.reading().places();
    String heading = wording.get(listing.heading(), store.reader.places().shown(places.getFirst()));
    return several(
        store.text.list(heading, listing.rows(), places, question.asOf()), listing.rows(), asked);
  }

  /** Who holds a post at a place: one person, several at different times, or nobody named. */
  Answer holders(List<OfficeHolder> holders, Ranked asked) {
    if (holders.isEmpty()) {
      String place = store.reader.places().shown(asked.reading().places().getFirst());
      return without.no(wording.get("unknown.office", place));
    }
    List<Candidate> candidates =
        store.candidates.stream()
            .filter(c -> c.row() instanceof OfficeHolder holder && holders.contains(holder))
            .toList();
    return candidates.size() == 1
        ? found(candidates.getFirst(), BY_QUERY, asked)
        : alike(List.copyOf(holders), asked);
  }

  /** Who holds posts together: a row, the entry or theme that tells of them all, or a list. */
  Answer together(List<Candidate> rows, Ranked asked) {
    if (rows.isEmpty()) {
      return without.together(asked.reading());
    }
    if (rows.size() > 1) {
      return alike(rows.stream().map(AnswerWriter::rowOf).toList(), asked);
    }
    Answer told = found(rows.getFirst(), BY_QUERY, asked);
    Set<String> wrong = Unifications.otherCounts(rows.getFirst(), asked.reading());
    return wrong.isEmpty() ? told : corrected(told, wrong);
  }

  /** What is held of the thing counted, after a word that the question's figure is another. */
  Answer corrected(Ranked held, Set<String> figures) {
    return corrected(found(held.matches().getFirst(), held), figures);
  }

  private Answer corrected(Answer answer, Set<String> figures) {
    return answer instanceof Answer.Found found
        ? found.saying(
            wording.get("answer.other.figure", String.join(", ", figures)) + "\n\n" + found.text())
        : answer;
  }

  /** Rows that fit equally well, as one list. */
  Answer alike(List<Row> rows, Ranked asked) {
    Set<String> places =
        store.candidates.stream()
            .filter(candidate -> candidate.row() != null && rows.contains(candidate.row()))
            .flatMap(candidate -> candidate.places().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String heading = wording.get("answer.list.several");
    return several(store.text.list(heading, rows, places, question.asOf()), rows, asked);
  }

  /** A line for each place; the rows are those that the lines tell. */
  Answer byPlace(String lines, List<Row> rows, List<String> places, Ranked asked) {
    return several(store.text.dated(lines, rows, places, question.asOf()), rows, asked);
  }

  /** A text made of several rows. */
  Answer several(String text, List<? extends Row> rows, Ranked asked) {
    return new Answer.Found(
        alsoNamed(text + now(rows.getFirst())),
        rows.stream()
            .map(AnswerText::status)
            .flatMap(Stream::ofNullable)
            .min(Comparator.naturalOrder())
            .orElse(null),
        "",
        store.citations.of(List.of(), sources(rows)),
        ids(rows),
        SEVERAL,
        List.of(),
        new Context(
            asked.text(),
            rows.getFirst().id(),
            asked.reading().places(),
            List.of(),
            asked.reading().people().size() == 1 ? asked.reading().people() : List.of()));
  }

  /** What was asked about documents themselves. */
  Answer about(DocumentAnswers.About about, Ranked asked) {
    List<String> ids = about.documents().stream().map(Document::id).toList();
    Context after =
        new Context(asked.text(), ids.getFirst(), asked.reading().places(), ids, List.of());
    if (about.missing()) {
      return new Answer.NotFound(without.handOver(about.text()), List.of(), after);
    }
    String dates =
        about.documents().stream()
            .map(document -> document.provenance().context())
            .filter(context -> !context.isEmpty())
            .collect(Collectors.joining("; "));
    return new Answer.Found(
        store.text.ofDocuments(about.text(), dates, about.documents(), question.asOf()),
        Status.STATED,
        dates,
        store.citations.of(ids, sources(about.documents())),
        ids(about.documents()),
        BY_QUERY,
        List.of(),
        after);
  }

  private static Context after(Candidate candidate, Ranked asked) {
    Reading as = asked.reading();
    return new Context(
        asked.text(),
        candidate.id(),
        as.places().isEmpty() ? List.copyOf(candidate.places()) : as.places(),
        candidate.documents().size() == 1 ? List.copyOf(candidate.documents()) : List.of(),
        candidate.people().size() == 1 ? List.copyOf(candidate.people()) : as.people());
  }

  private static Set<String> sources(List<? extends Row> rows) {
    return rows.stream()
        .flatMap(row -> row.provenance().sources().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String ids(List<? extends Row> rows) {
    return rows.stream().map(Row::id).collect(Collectors.joining(","));
  }
}
