package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.message.Hash;
import vn.tinhgon.registry.Document;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/**
 * What a question names and asks for, to be set beside another; good for one revision. Whatever the
 * store is not about counts too: words that tell nothing to the engine may be all the difference.
 */
public final class Essence {
  private static final Phrases<Boolean> FILLERS = fillers();
  private static final Set<String> NEGATIONS =
      Set.of("không", "khong", "chưa", "chua", "chẳng", "chang", "đừng");

  /** What may join two statements, each with a time of its own. */
  private static final Set<String> CONNECTIVES =
      Set.of(
          "và", "va", "hay", "hoặc", "hoac", "rồi", "roi", "còn", "con", "nhưng", "nhung", "mà",
          "ma", "đến", "den", "tới", "toi", "từ", "tu", "trước", "truoc", "sau", "khi", "nếu",
          "neu", "vì", "vi", "do", "cũng", "cung", "kể", "ke");

  private static final List<List<String>> TIMES =
      WordList.lines("times.txt").stream()
          .flatMap(line -> Stream.of(line.split(",", -1)))
          .map(phrase -> folded(Spelling.tokens(phrase.strip())))
          .toList();

  /** With fewer words a question that names nothing may mean anything. */
  private static final int WORDS_WITHOUT_NAMES = 4;

  private static final Set<Ask> PLAIN_QUESTIONS =
      Set.of(Ask.WHO, Ask.WHEN, Ask.COUNT, Ask.WHERE, Ask.CHECK);

  private final List<String> places;
  private final List<String> strangePlaces;
  private final List<String> named;
  private final List<String> words;
  private final boolean asks;
  private final String key;
  private final List<Token> all;

  private Essence(
      List<String> places, List<String> named, Reading reading, String key, List<Token> all) {
    this.places = List.copyOf(places);
    strangePlaces = List.copyOf(reading.strangePlaces());
    this.named = List.copyOf(named);
    words =
        Stream.concat(
                folded(all).stream(), reading.terms().stream().map(term -> '~' + term.folded()))
            .toList();
    asks = reading.asks().stream().anyMatch(PLAIN_QUESTIONS::contains);
    this.key = key;
    this.all = List.copyOf(all);
  }

  private static Phrases<Boolean> fillers() {
    Phrases<Boolean> fillers = new Phrases<>();
    WordList.lines("fillers.txt").stream()
        .flatMap(line -> Stream.of(line.split(",", -1)))
        .map(String::strip)
        .forEach(words -> fillers.add(words, true));
    return fillers;
  }

  static Essence of(Snapshot store, String question, List<String> places) {
    Reading reading = store.reader.typed(question);
    List<String> about = reading.places().isEmpty() ? places : reading.places();
    List<String> documents = reading.documents().stream().map(Essence::document).toList();
    List<String> named =
        Stream.of(about, reading.strangePlaces(), documents, reading.people(), reading.numbers())
            .flatMap(Collection::stream)
            .toList();
    boolean tells =
        !reading.terms().isEmpty()
            && (!named.isEmpty() || reading.terms().size() >= WORDS_WITHOUT_NAMES);
    return new Essence(
        about,
        named,
        reading,
        tells ? Hash.of(key(about, reading, documents)) : "",
        store.reader.besidesPlaces(question));
  }

  private static String key(List<String> places, Reading reading, List<String> documents) {
    List<String> parts = new ArrayList<>();
    for (Collection<?> named :
        List.of(
            places,
            reading.strangePlaces(),
            documents,
            reading.people(),
            reading.numbers(),
            reading.asks(),
            reading.levels())) {
      // In the order named: who gives to whom may depend on it.
      parts.add(named.stream().map(Object::toString).toList().toString());
    }
    return String.join("\n", parts);
  }

  private static String document(DocumentMentions.Mention mention) {
    return mention.documents().isEmpty()
        ? mention.spoken()
        : mention.documents().stream().map(Document::id).sorted().toList().toString();
  }

  /** Ids of the places that the question is about. */
  public List<String> places() {
    return places;
  }

  /** The places it names that the store does not hold, as to be shown. */
  public List<String> strangePlaces() {
    return strangePlaces;
  }

  /** What it names: places, documents, people, figures. */
  public List<String> named() {
    return named;
  }

  /**
   * Its words without marks, in their order, besides the places; after them, each with a leading ~,
   * those that the engine reads in it.
   */
  public List<String> words() {
    return words;
  }

  /** Whether it has a word that makes a question of it: who, when, how many, where, is it so. */
  public boolean asks() {
    return asks;
  }

  /** Equal in questions that name and ask for the same; empty = it tells too little to compare. */
  public String key() {
    return key;
  }

  /** Whether it asks the same in other words; rather no than a wrong yes. */
  public boolean same(Essence other) {
    return !key.isEmpty() && key.equals(other.key) && sameWords(other);
  }

  /**
   * The same words in the same order, but that a part may stand at the front, and the time
   * anywhere: "buổi sáng mấy giờ mở cửa" is "mở cửa mấy giờ buổi sáng", and whoever changes places
   * with another never is. Where one of the two was typed without marks, every word counts: "cua"
   * may be a filler or not.
   */
  private boolean sameWords(Essence other) {
    boolean bare = bare(all) || bare(other.all);
    List<String> here = bare ? folded(all) : told(all);
    List<String> there = bare ? folded(other.all) : told(other.all);
    // "Có mở cửa không" is not "không mở cửa".
    int turns = here.stream().anyMatch(NEGATIONS::contains) ? 0 : there.size();
    if (turned(here, there, turns)) {
      return true;
    }
    Timed timed = Timed.of(all, bare);
    Timed others = Timed.of(other.all, bare);
    return turns > 0
        && timed.once
        && others.once
        && timed.times.equals(others.times)
        && turned(timed.rest, new ArrayList<>(others.rest), turns);
  }

  private static boolean turned(List<String> here, List<String> there, int turns) {
    for (int i = 0; i < turns && !here.equals(there); i++) {
      Collections.rotate(there, 1);
    }
    return here.equals(there);
  }

  /**
   * What is asked, and for when: "buổi sáng" and "mấy giờ" may stand anywhere in a question.
   *
   * @param once whether it is one statement, of which each time can only be the time
   */
  private record Timed(Set<String> times, List<String> rest, boolean once) {

    static Timed of(List<Token> text, boolean bare) {
      List<String> words = folded(text);
      Set<String> times = new TreeSet<>();
      List<Token> rest = new ArrayList<>();
      boolean repeated = false;
      for (int i = 0; i < text.size(); ) {
        List<String> ahead = words.subList(i, words.size());
        List<String> time =
            TIMES.stream()
                .filter(
                    one -> one.size() <= ahead.size() && ahead.subList(0, one.size()).equals(one))
                .findFirst()
                .orElse(List.of());
        if (time.isEmpty()) {
          rest.add(text.get(i));
        } else {
          repeated |= !times.add(String.join(" ", time));
        }
        i += Math.max(1, time.size());
      }
      List<String> told = bare ? folded(rest) : told(rest);
      boolean joined = told.stream().anyMatch(CONNECTIVES::contains);
      boolean twice = new HashSet<>(told).size() < told.size();
      return new Timed(times, told, !repeated && !joined && !twice);
    }
  }

  private static boolean bare(List<Token> text) {
    return text.stream().allMatch(token -> token.exact().equals(token.folded()));
  }

  private static List<String> folded(List<Token> text) {
    return new ArrayList<>(text.stream().map(Token::folded).toList());
  }

  /** What is left without fillers; no slip is mended, for that may turn one word into another. */
  private static List<String> told(List<Token> text) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < text.size(); ) {
      var filler = FILLERS.at(text, i, Marks.EXACT);
      if (filler.isEmpty()) {
        told.add(text.get(i).exact());
      }
      i += filler.map(Phrases.Hit::length).orElse(1);
    }
    return told;
  }
}
