package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Status;
import vn.tinhgon.registry.Theme;

/** One question and the decision on it: answer, ask back, say no, or be courteous. */
final class Turn {
  private static final Courtesy COURTESY = new Courtesy();

  private final Snapshot store;
  private final Wording wording;
  private final Question question;
  private final Reading reading;
  private final List<String> explanation = new ArrayList<>();

  Turn(Snapshot store, Wording wording, Question question) {
    this.store = store;
    this.wording = wording;
    this.question = question;
    this.reading = store.reader.typed(question.text());
  }

  List<String> explanation() {
    return explanation;
  }

  Answer answer() {
    explanation.add(
        "terms "
            + reading.terms().stream().map(Term::exact).toList()
            + " places "
            + reading.places()
            + " strange "
            + reading.strangePlaces()
            + " documents "
            + reading.documents().stream().map(DocumentMentions.Mention::spoken).toList()
            + " people "
            + reading.people()
            + " numbers "
            + reading.numbers()
            + " asks "
            + reading.asks());
    return Stream.<java.util.function.Supplier<Optional<Answer>>>of(
            this::courtesy, this::boundary, this::strange, this::aboutLastAnswer)
        .map(java.util.function.Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(this::fromStore);
  }

  private Optional<Answer> courtesy() {
    return COURTESY
        .courtesy(reading)
        .map(kind -> new Answer.SmallTalk(wording.get("courtesy." + kind), question.context()));
  }

  private Optional<Answer> boundary() {
    return COURTESY
        .boundary(reading)
        .map(kind -> no(wording.get("unknown." + kind), List.of(), List.of()));
  }

  /** A document, or the only place named, that the register does not hold. */
  private Optional<Answer> strange() {
    Optional<DocumentMentions.Mention> unknown = DocumentAnswers.unknown(reading);
    if (unknown.isPresent()) {
      return Optional.of(
          no(wording.get("unknown.document", unknown.get().spoken()), List.of(), List.of()));
    }
    if (!reading.strangePlaces().isEmpty() && reading.places().isEmpty()) {
      String places = String.join(", ", reading.strangePlaces());
      return Optional.of(no(wording.get("unknown.place", places), List.of(), List.of()));
    }
    return store
        .followUps
        .otherType(reading, question.context())
        .map(place -> no(wording.get("unknown.place", place), List.of(), List.of()));
  }

  private Optional<Answer> aboutLastAnswer() {
    return store.followUps.asksBack(reading, question.context())
        ? store.candidates.stream()
            .filter(c -> c.id().equals(question.context().source()))
            .findFirst()
            .map(c -> found(new Match(c, 1, 1, 1, 1, 1), reading, question.context().question()))
        : Optional.empty();
  }

  private Answer fromStore() {
    Context before = question.context();
    boolean leans = store.followUps.leans(reading, before);
    Reading carried = leans ? store.followUps.carried(reading, before) : reading;
    Optional<Answer> structured = structured(carried, leans);
    if (structured.isPresent()) {
      return structured.get();
    }
    Ranked best = rank(carried, question.text());
    if (leans) {
      for (Reading joined : store.followUps.joined(reading, before)) {
        Ranked other =
            new Ranked(
                joined,
                before.question() + ' ' + question.text(),
                store.matcher.matches(joined, reading.terms()));
        best = other.score() > best.score() + 0.02 ? other : best;
      }
    } else {
      best = inPlace(longer(best));
    }
    best.matches().stream().limit(8).forEach(match -> explanation.add(match.explained()));
    return new Decision(this, best).answer();
  }

  /** Of what was named before, the place stays named as long as something there fits. */
  private Ranked inPlace(Ranked plain) {
    Reading carried = store.followUps.carried(plain.reading(), question.context());
    if (!plain.reading().bare() || carried.places().isEmpty()) {
      return plain;
    }
    Ranked there = rank(carried, question.text());
    return there.score() >= Decision.ANSWER && there.score() > plain.score() - 0.15 ? there : plain;
  }

  /**
   * A long text holds its question in one sentence: the best one counts, with all that is named.
   */
  private Ranked longer(Ranked whole) {
    Ranked best = whole;
    String[] sentences = question.text().split("[.?!;,:\\n]\\s+", -1);
    for (String sentence : sentences.length > 1 ? sentences : new String[0]) {
      Reading part = store.reader.typed(sentence);
      if (part.terms().size() >= 2) {
        Reading named =
            new Reading(
                part.tokens(),
                part.terms(),
                reading.places(),
                reading.strangePlaces(),
                reading.documents(),
                reading.people(),
                part.numbers(),
                part.asks().isEmpty() ? reading.asks() : part.asks());
        Ranked other = rank(named, question.text());
        best = other.score() * 0.97 > best.score() ? other : best;
      }
    }
    return best;
  }

  private Ranked rank(Reading as, String text) {
    return new Ranked(as, text, store.matcher.matches(as));
  }

  /** What is answered by query and not by likeness. */
  private Optional<Answer> structured(Reading as, boolean leans) {
    if (!leans
        && as.terms().isEmpty()
        && as.places().size() == 1
        && as.numbers().isEmpty()
        && as.documents().isEmpty()
        && as.people().isEmpty()) {
      return store.candidates.stream()
          .filter(c -> c.id().equals(as.places().getFirst()))
          .findFirst()
          .map(place -> found(new Match(place, 1, 1, 1, 1, 0.9), as, question.text()));
    }
    Optional<Listings.Listing> listing = store.listings.of(as);
    if (listing.isPresent()) {
      return Optional.of(listing(as, listing.get()));
    }
    if (!store.documents.applies(as)) {
      return Optional.empty();
    }
    List<Document> meant = new ArrayList<>();
    for (DocumentMentions.Mention mention : as.documents()) {
      List<Document> left = DocumentAnswers.narrowed(mention, as.places());
      if (left.size() > 1) {
        return Optional.of(whichDocument(left));
      }
      meant.addAll(left);
    }
    return Optional.of(about(as, store.documents.answer(as, meant)));
  }

  private Answer whichDocument(List<Document> documents) {
    List<Choice> choices =
        documents.stream()
            .limit(6)
            .map(d ->
                new Choice(
                    AnswerText.name(d) + " (" + d.issuer() + ")",
                    question.text() + " " + AnswerText.name(d)))
            .map(c ->
                new Choice(
                    c.label(),
                    c.label().replaceFirst(" \\(.*", "") + ": " + withoutDocument(question.text())))
            .toList();
    return new Answer.Ambiguous(wording.get("clarify.document"), choices, question.context());
  }

  /** The rest of a question about a document, so that a choice can put the full name before it. */
  private static String withoutDocument(String text) {
    return text.replaceAll(
            "(?iu)\\b(nq|nghị quyết|nghi quyet|kl|kết luận|ket luan|kh|kế hoạch|ke"
                + " hoach)\\s*(số|so)?\\s*\\d+",
            " ")
        .strip();
  }

  private Answer about(Reading as, DocumentAnswers.About about) {
    List<String> ids = about.documents().stream().map(Document::id).toList();
    if (about.missing()) {
      return no(about.text(), List.of(), ids);
    }
    Set<String> sources = new LinkedHashSet<>();
    about.documents().forEach(d -> sources.addAll(d.provenance().sources()));
    String dates =
        String.join(
            "; ",
            about.documents().stream()
                .map(d -> d.provenance().context())
                .filter(c -> !c.isEmpty())
                .toList());
    return new Answer.Found(
        store.text.ofDocuments(about.text(), dates),
        Status.STATED,
        dates,
        store.citations.of(ids, sources),
        String.join(",", ids),
        0.97,
        List.of(),
        new Context(question.text(), ids.getFirst(), as.places(), ids, List.of()));
  }

  private Answer listing(Reading as, Listings.Listing listing) {
    String place = store.reader.places().shown(as.places().getFirst());
    String text =
        store.text.list(
            wording.get(listing.heading(), place), listing.rows(), as.places(), question.asOf());
    return several(text, listing.rows(), as, question.text(), 0.9);
  }

  /** Rows that fit equally well, as one list. */
  Answer all(List<Row> rows, Reading as, String asked) {
    String heading = wording.get("answer.list.several");
    Set<String> places = new LinkedHashSet<>();
    store.candidates.stream()
        .filter(c -> rows.contains(c.row()))
        .forEach(c -> places.addAll(c.places()));
    return several(store.text.list(heading, rows, places, question.asOf()), rows, as, asked, 0.85);
  }

  /** An answer made of several rows. */
  Answer several(
      String text, List<? extends Row> rows, Reading as, String asked, double confidence) {
    Set<String> sources = new LinkedHashSet<>();
    rows.forEach(row -> sources.addAll(row.provenance().sources()));
    Status weakest =
        rows.stream()
            .map(AnswerText::status)
            .flatMap(Stream::ofNullable)
            .min(Comparator.naturalOrder())
            .orElse(null);
    String ids = String.join(",", rows.stream().map(Row::id).toList());
    return new Answer.Found(
        text,
        weakest,
        "",
        store.citations.of(List.of(), sources),
        ids,
        confidence,
        List.of(),
        new Context(asked, rows.getFirst().id(), as.places(), List.of(), List.of()));
  }

  /** The candidate as an answer; what the sources do not state becomes a no. */
  Answer found(Match match, Reading as, String asked) {
    Candidate candidate = match.candidate();
    if (candidate.absent()) {
      String what =
          candidate.entry() != null
              ? candidate.entry().answer()
              : store.text.sentence(row(candidate));
      return no(what, List.of(), List.of());
    }
    Entry entry = candidate.entry();
    Row row = candidate.row();
    Context after = after(candidate, as, asked);
    if (entry != null) {
      return new Answer.Found(
          store.text.of(entry, question.asOf()),
          entry.status(),
          entry.provenance().context(),
          store.citations.of(entry.documents(), entry.provenance().sources()),
          entry.id(),
          confidence(match),
          List.of(),
          after);
    }
    if (row instanceof Theme theme) {
      return theme(theme, as, asked, match);
    }
    Row told = row(candidate);
    boolean district = candidate.is(Document.class) || candidate.is(Locality.class);
    return new Answer.Found(
        store.text.of(
            told,
            district && !candidate.is(Locality.class) ? List.of() : candidate.places(),
            question.asOf()),
        AnswerText.status(told),
        told.provenance().context(),
        store.citations.of(candidate.documents(), told.provenance().sources()),
        told.id(),
        confidence(match),
        List.of(),
        after);
  }

  private Answer theme(Theme theme, Reading as, String asked, Match match) {
    return theme(theme, List.copyOf(match.candidate().places()), as, asked);
  }

  /** What of a theme's rows is about these places. */
  Answer theme(Theme theme, List<String> places, Reading as, String asked) {
    var byId = store.registry.byId();
    List<Row> rows =
        theme.rows().stream()
            .flatMap(id -> store.candidates.stream().filter(c -> c.id().equals(id)))
            .filter(c -> c.places().stream().anyMatch(places::contains))
            .map(c -> byId.get(c.id()))
            .toList();
    String text = store.text.list(theme.theme() + ":", rows, places, question.asOf());
    return several(text, rows, as, asked, 0.9);
  }

  private static Row row(Candidate candidate) {
    Row row = candidate.row();
    if (row == null) {
      throw new IllegalArgumentException("no row: " + candidate.id());
    }
    return row;
  }

  private static Context after(Candidate candidate, Reading as, String asked) {
    List<String> places = as.places().isEmpty() ? List.copyOf(candidate.places()) : as.places();
    List<String> documents =
        candidate.documents().size() == 1 ? List.copyOf(candidate.documents()) : List.of();
    List<String> people =
        candidate.people().size() == 1 ? List.copyOf(candidate.people()) : as.people();
    String kept = asked.length() > 300 ? asked.substring(asked.length() - 300) : asked;
    return new Context(kept, candidate.id(), places, documents, people);
  }

  /** A no with what the store does hold nearby. */
  Answer no(String text, List<Choice> nearest, List<String> documents) {
    String near =
        nearest.isEmpty() ? "" : ' ' + wording.get("unknown.nearest", nearest.getFirst().label());
    String full = text + near + "\n\n" + wording.get("unknown.hand.over");
    Context before = question.context();
    @Nullable List<String> places =
        reading.places().isEmpty() ? before.localities() : reading.places();
    return new Answer.NotFound(
        full,
        nearest,
        new Context(
            question.text(),
            "",
            places,
            documents.isEmpty() ? before.documents() : documents,
            before.people()));
  }

  Wording wording() {
    return wording;
  }

  Snapshot store() {
    return store;
  }

  Question question() {
    return question;
  }

  private static double confidence(Match match) {
    return Math.round(100 / (1 + Math.exp(-9 * (match.score() - 0.5)))) / 100.0;
  }
}
