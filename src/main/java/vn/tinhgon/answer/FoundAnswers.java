package vn.tinhgon.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.RestsOn;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Status;

/**
 * Tells an entry, a row, several of them or documents, whichever was chosen: with status, sources,
 * and what the next question may go on from.
 */
final class FoundAnswers {
  /** How sure an answer made of several rows is. */
  static final double SEVERAL = 0.85;

  /** How sure is what a query found: it may have been asked for something else. */
  static final double BY_QUERY = 0.95;

  private final Snapshot store;
  private final Wording wording;
  private final Question question;
  private final Reading reading;

  FoundAnswers(Snapshot store, Wording wording, Question question, Reading reading) {
    this.store = store;
    this.wording = wording;
    this.question = question;
    this.reading = reading;
  }

  /** An entry, which that candidate is. */
  Answer entry(Entry entry, Candidate candidate, double confidence, Ranked asked) {
    return new Answer.Found(
        alsoNamed(store.text.of(entry, question.asOf()) + ofWhichPlace(entry, candidate, asked)),
        entry.status(),
        entry.provenance().context(),
        store.citations.of(entry.documents(), entry.provenance().sources()),
        entry.id(),
        confidence,
        List.of(),
        after(candidate, asked));
  }

  /** Of an entry kept in its own words the place that neither the question nor its answer names. */
  private String ofWhichPlace(Entry entry, Candidate candidate, Ranked asked) {
    boolean said =
        !candidate.facts().isEmpty()
            || !asked.reading().places().isEmpty()
            || !store.reader.ours(entry.answer()).places().isEmpty();
    return said || entry.localities().isEmpty()
        ? ""
        : "\n\n"
            + wording.get(
                "answer.of.place",
                entry.localities().stream()
                    .map(store.reader.places()::shown)
                    .collect(Collectors.joining(", ")));
  }

  /** A row, which that candidate is. */
  Answer row(Row row, Candidate candidate, double confidence, Ranked asked) {
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
        after(candidate, asked));
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
        store.citations.of(documents(rows), sources(rows)),
        String.join(",", ids(rows)),
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
    List<Document> documents = about.documents();
    String dates =
        documents.stream()
            .map(document -> document.provenance().context())
            .filter(context -> !context.isEmpty())
            .collect(Collectors.joining("; "));
    return new Answer.Found(
        store.text.ofDocuments(about.text(), dates, documents, question.asOf()),
        Status.STATED,
        dates,
        store.citations.of(ids(documents), sources(documents)),
        String.join(",", ids(documents)),
        BY_QUERY,
        List.of(),
        after(about, asked));
  }

  /** What the next question may go on from, after these documents were spoken of. */
  static Context after(DocumentAnswers.About about, Ranked asked) {
    List<String> ids = ids(about.documents());
    return new Context(asked.text(), ids.getFirst(), asked.reading().places(), ids, List.of());
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

  private static Context after(Candidate candidate, Ranked asked) {
    Reading as = asked.reading();
    return new Context(
        asked.text(),
        candidate.id(),
        as.places().isEmpty() ? List.copyOf(candidate.places()) : as.places(),
        candidate.documents().size() == 1 ? List.copyOf(candidate.documents()) : List.of(),
        candidate.people().size() == 1 ? List.copyOf(candidate.people()) : as.people());
  }

  private static Set<String> documents(List<? extends Row> rows) {
    return rows.stream()
        .flatMap(row -> RestsOn.of(row).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> sources(List<? extends Row> rows) {
    return rows.stream()
        .flatMap(row -> row.provenance().sources().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<String> ids(List<? extends Row> rows) {
    return rows.stream().map(Row::id).toList();
  }
}
