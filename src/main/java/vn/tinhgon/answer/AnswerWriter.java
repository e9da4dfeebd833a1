package vn.tinhgon.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Theme;

/** Makes the answer to one question out of what was chosen for it. */
final class AnswerWriter {
  private final Snapshot store;
  private final Wording wording;
  private final Question question;
  private final Reading reading;
  private final WithoutAnswer without;
  private final FoundAnswers answers;

  AnswerWriter(
      Snapshot store, Wording wording, Question question, Reading reading, WithoutAnswer without) {
    this.store = store;
    this.wording = wording;
    this.question = question;
    this.reading = reading;
    this.without = without;
    this.answers = new FoundAnswers(store, wording, question, reading);
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
      return about(
          store.documents.answer(asked.reading(), List.of(document), question.asOf()), asked);
    }
    if (candidate.row() instanceof Theme theme) {
      List<String> named =
          asked.reading().places().stream().filter(candidate.places()::contains).toList();
      return theme(theme, named.isEmpty() ? List.copyOf(candidate.places()) : named, asked);
    }
    Entry entry = candidate.entry();
    return entry != null
        ? answers.entry(entry, candidate, confidence, asked)
        : answers.row(rowOf(candidate), candidate, confidence, asked);
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

  /** None of them states what is asked: each says so. */
  private Answer absent(List<Candidate> rows) {
    return without.no(
        store.text.no(
            rows.stream()
                .map(row -> store.text.sentence(rowOf(row)))
                .collect(Collectors.joining("\n")),
            rows,
            question.asOf()));
  }

  /** The fact is told, but as a no. */
  private Answer absent(Candidate candidate) {
    Entry entry = candidate.entry();
    String said = entry == null ? store.text.sentence(rowOf(candidate)) : entry.answer();
    String no = nobodyNamed(candidate) ? wording.get("unknown.person") + "\n\n" + said : said;
    return without.no(store.text.no(no, List.of(candidate), question.asOf()));
  }

  private static Row rowOf(Candidate candidate) {
    Row row = candidate.row();
    if (row == null) {
      throw new IllegalArgumentException("not a row: " + candidate.id());
    }
    return row;
  }

  /** What of a theme's rows is about these places. */
  Answer theme(Theme theme, List<String> places, Ranked asked) {
    List<Candidate> told =
        theme.rows().stream()
            .flatMap(id -> store.candidates.stream().filter(c -> c.id().equals(id)))
            .filter(c -> c.places().stream().anyMatch(places::contains))
            .toList();
    if (told.size() == 1) {
      return found(told.getFirst(), FoundAnswers.SEVERAL, asked);
    }
    List<Row> rows = told.stream().map(AnswerWriter::rowOf).toList();
    return answers.several(
        store.text.list(theme.theme() + ":", rows, places, question.asOf()), rows, asked);
  }

  /** All that a place has of one kind. */
  Answer listing(Listings.Listing listing, Ranked asked) {
    List<String> places = asked.reading().places();
    String heading = wording.get(listing.heading(), store.reader.places().shown(places.getFirst()));
    return answers.several(
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
        ? found(candidates.getFirst(), FoundAnswers.BY_QUERY, asked)
        : alike(List.copyOf(holders), asked);
  }

  /** Who holds posts together: a row, the entry or theme that tells of them all, or a list. */
  Answer together(List<Candidate> rows, Ranked asked) {
    if (rows.isEmpty()) {
      return without.together(asked.reading());
    }
    if (rows.size() > 1) {
      List<Candidate> silent =
          rows.stream().filter(row -> Unstated.asked(reading, said(row))).toList();
      boolean counted = rows.stream().anyMatch(row -> !row.numbers().isEmpty());
      return !silent.isEmpty() && !counted
          ? absent(silent)
          : alike(rows.stream().map(AnswerWriter::rowOf).toList(), asked);
    }
    Answer told = found(rows.getFirst(), FoundAnswers.BY_QUERY, asked);
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
    return answers.several(store.text.list(heading, rows, places, question.asOf()), rows, asked);
  }

  /** A line for each place; the rows are those that the lines tell. */
  Answer byPlace(String lines, List<Row> rows, List<String> places, Ranked asked) {
    return answers.several(store.text.dated(lines, rows, places, question.asOf()), rows, asked);
  }

  /** A text made of several rows. */
  Answer several(String text, List<? extends Row> rows, Ranked asked) {
    return answers.several(text, rows, asked);
  }

  /** What was asked about documents themselves. */
  Answer about(DocumentAnswers.About about, Ranked asked) {
    return about.missing()
        ? new Answer.NotFound(
            without.handOver(about.text()), List.of(), FoundAnswers.after(about, asked))
        : answers.about(about, asked);
  }
}
