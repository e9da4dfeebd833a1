package vn.tinhgon.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;

/** The fields of an entry in the index. */
final class Fields {
  static final String ID = "id";

  /** The entry's words in order, to look at again when ranking. */
  static final String WORDS = "words";

  static final String EXACT = "exact";
  static final String FOLDED = "folded";
  static final String EXACT_PAIR = "exact-pair";
  static final String FOLDED_PAIR = "folded-pair";
  static final String TITLE = "title";
  static final String TITLE_PAIR = "title-pair";

  /** First letters of each three to five neighbours of a title. */
  static final String INITIALS = "initials";

  /** What is written like an abbreviation. */
  static final String CAPITALS = "capitals";

  static final int SHORTEST_INITIALS = 3;
  static final int LONGEST_INITIALS = 5;

  private static final FieldType COUNTED = counted();

  private Fields() {}

  private static FieldType counted() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  static Document document(Entry entry) {
    List<List<Word>> parts = new ArrayList<>(entry.titles());
    parts.add(entry.body());
    var document = new Document();
    document.add(new StringField(ID, entry.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(ID, new BytesRef(entry.id())));
    document.add(new BinaryDocValuesField(WORDS, new BytesRef(HeldWords.written(entry))));
    add(document, EXACT, words(parts, false));
    add(document, FOLDED, words(parts, true));
    add(document, EXACT_PAIR, pairs(parts, false));
    add(document, FOLDED_PAIR, pairs(parts, true));
    add(document, TITLE, words(entry.titles(), true));
    add(document, TITLE_PAIR, pairs(entry.titles(), true));
    Set<String> initials = new HashSet<>();
    entry
        .titles()
        .forEach(title -> {
          for (int i = 0; i < title.size(); i++) {
            initials.addAll(initials(title, i));
          }
        });
    add(document, INITIALS, List.copyOf(initials));
    add(
        document,
        CAPITALS,
        parts.stream().flatMap(List::stream).filter(Word::capitals).map(Word::folded).toList());
    return document;
  }

  /** The first letters of the words from here on: of three, four and five of them. */
  static List<String> initials(List<Word> words, int from) {
    List<String> initials = new ArrayList<>();
    var letters = new StringBuilder();
    for (int i = from; i < Math.min(words.size(), from + LONGEST_INITIALS); i++) {
      letters.append(words.get(i).folded().charAt(0));
      if (letters.length() >= SHORTEST_INITIALS) {
        initials.add(letters.toString());
      }
    }
    return initials;
  }

  static String pair(String first, String second) {
    return first + ' ' + second;
  }

  static Similarity similarity(Weights weights) {
    var words = new BM25Similarity((float) weights.k1(), (float) weights.b());
    var pairs = new BM25Similarity((float) weights.pairK1(), (float) weights.pairB());
    var titles = new BM25Similarity((float) weights.titleK1(), (float) weights.titleB());
    return new PerFieldSimilarityWrapper() {
      @Override
      public Similarity get(String field) {
        return switch (field) {
          case EXACT_PAIR, FOLDED_PAIR -> pairs;
          case TITLE, TITLE_PAIR -> titles;
          default -> words;
        };
      }
    };
  }

  private static List<String> words(List<List<Word>> parts, boolean folded) {
    List<String> words = new ArrayList<>();
    for (List<Word> part : parts) {
      for (Word word : part) {
        words.add(folded ? word.folded() : word.exact());
      }
    }
    return words;
  }

  private static List<String> pairs(List<List<Word>> parts, boolean folded) {
    List<String> pairs = new ArrayList<>();
    for (List<Word> part : parts) {
      for (int i = 1; i < part.size(); i++) {
        Word first = part.get(i - 1);
        Word second = part.get(i);
        pairs.add(
            folded ? pair(first.folded(), second.folded()) : pair(first.exact(), second.exact()));
      }
    }
    return pairs;
  }

  private static void add(Document document, String field, List<String> terms) {
    if (!terms.isEmpty()) {
      document.add(new Field(field, new Terms(terms), COUNTED));
    }
  }

  /** Terms that are ready as they are. */
  private static final class Terms extends TokenStream {
    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final Iterator<String> terms;

    Terms(List<String> terms) {
      this.terms = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!terms.hasNext()) {
        return false;
      }
      text.append(terms.next());
      return true;
    }
  }
}
