package vn.tinhgon.answer;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.registry.Contact;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/**
 * Whether what was found can tell what is asked for: at what hour, where something stands, on that
 * day of the week, of that place. Words alike do not make up for it.
 */
final class Telling {
  private static final Pattern HOUR = Pattern.compile("\\d\\s*(?:giờ|h\\b)");
  private static final String STANDS = "đâu";
  private static final Set<String> LEVELS =
      Set.of("tỉnh", "huyện", "xã", "phường", "thôn", "trung ương");
  private static final Phrases<String> TIMES = times();

  private final Snapshot store;
  private final Ranked asked;

  Telling(Snapshot store, Ranked asked) {
    this.store = store;
    this.asked = asked;
  }

  boolean tells(Match match) {
    Candidate candidate = match.candidate();
    return tellsHour(candidate)
        && tellsWhere(match)
        && (candidate.entry() == null
            || !candidate.facts().isEmpty()
            || tellsOf(candidate.entry(), candidate));
  }

  private boolean tellsHour(Candidate candidate) {
    Entry entry = candidate.entry();
    return !asked.reading().asks(Ask.HOUR)
        || candidate.asks().contains(Ask.HOUR)
        || (entry != null && HOUR.matcher(entry.answer()).find());
  }

  /** "X of the district, where is it?" asks for an address; without a place, for the place. */
  private boolean tellsWhere(Match match) {
    Reading reading = asked.reading();
    boolean address =
        reading.asks(Ask.WHERE)
            && reading.holds(STANDS)
            && reading.places().size() == 1
            && store
                .registry
                .find(Locality.class, reading.places().getFirst())
                .filter(place -> place.parent() != null || !place.province().isEmpty())
                .isPresent();
    Candidate candidate = match.candidate();
    return !address
        || candidate.is(Contact.class)
        || (candidate.asks().contains(Ask.WHERE) && match.likeness() >= Gate.WORDED_ALIKE);
  }

  /** Of an entry that nothing but its words tells apart: the same times, level and place. */
  private boolean tellsOf(Entry entry, Candidate candidate) {
    Reading reading = asked.reading();
    Set<String> of = new HashSet<>(candidate.subject());
    of.addAll(entry.localities());
    if (!reading.places().isEmpty()
        && !of.isEmpty()
        && Collections.disjoint(of, reading.places())) {
      return false;
    }
    List<List<Token>> said =
        Stream.concat(Stream.of(entry.title(), entry.answer()), entry.alternates().stream())
            .map(Spelling::tokens)
            .toList();
    Set<String> times = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (List<Token> text : said) {
      times.addAll(times(text));
      text.forEach(word -> words.add(word.exact()));
    }
    return times.containsAll(times(Spelling.tokens(asked.text())))
        && reading.terms().stream()
            .map(Term::exact)
            .filter(LEVELS::contains)
            .allMatch(words::contains);
  }

  /** Without marks a single word may be anything: "toi", "sang". */
  private static Set<String> times(List<Token> text) {
    Set<String> times = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      TIMES.at(text, i, Marks.EXACT).ifPresent(hit -> times.add(hit.value()));
      TIMES
          .at(text, i, Marks.LENIENT)
          .filter(hit -> hit.length() > 1)
          .ifPresent(hit -> times.add(hit.value()));
    }
    return times;
  }

  private static Phrases<String> times() {
    var times = new Phrases<String>();
    WordList.groups("times-of-opening.txt", "\\|")
        .forEach((time, words) -> times.addAll(words, time));
    return times;
  }
}
