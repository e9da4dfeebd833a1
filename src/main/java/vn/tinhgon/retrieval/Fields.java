package vn.tinhgon.retrieval;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
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
import org.apache.lucene.util.BytesRefBuilder;

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

  private static final char BETWEEN = ' ';
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
    List<List<Word>> titles = entry.titles();
    List<List<Word>> parts = new ArrayList<>(titles);
    parts.add(entry.body());
    List<List<BytesRef>> exact = bytes(parts, Word::exact);
    List<List<BytesRef>> folded = bytes(parts, Word::folded);
    List<List<BytesRef>> foldedTitles = folded.subList(0, titles.size());
    var document = new Document();
    document.add(new StringField(ID, entry.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(ID, new BytesRef(entry.id())));
    document.add(new BinaryDocValuesField(WORDS, new BytesRef(HeldWords.written(entry))));
    document.add(field(EXACT, new Terms(exact, false)));
    document.add(field(FOLDED, new Terms(folded, false)));
    document.add(field(EXACT_PAIR, new Terms(exact, true)));
    document.add(field(FOLDED_PAIR, new Terms(folded, true)));
    document.add(field(TITLE, new Terms(foldedTitles, false)));
    document.add(field(TITLE_PAIR, new Terms(foldedTitles, true)));
    document.add(field(INITIALS, new Terms(List.of(initials(titles)), false)));
    document.add(field(CAPITALS, new Terms(List.of(capitals(parts)), false)));
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
    return first + BETWEEN + second;
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

  // Also a field without terms: that every text has every field makes its lengths a plain array.
  private static Field field(String name, Terms terms) {
    return new Field(name, terms, COUNTED);
  }

  /** Spelt once for all the fields that hold them: that is a good part of indexing. */
  private static List<List<BytesRef>> bytes(
      List<List<Word>> parts, Function<Word, String> spelling) {
    List<List<BytesRef>> bytes = new ArrayList<>(parts.size());
    for (List<Word> part : parts) {
      List<BytesRef> words = new ArrayList<>(part.size());
      for (Word word : part) {
        words.add(new BytesRef(spelling.apply(word)));
      }
      bytes.add(words);
    }
    return bytes;
  }

  private static List<BytesRef> initials(List<List<Word>> titles) {
    Set<String> initials = new LinkedHashSet<>();
    for (List<Word> title : titles) {
      for (int i = 0; i < title.size(); i++) {
        initials.addAll(initials(title, i));
      }
    }
    return initials.stream().map(BytesRef::new).toList();
  }

  private static List<BytesRef> capitals(List<List<Word>> parts) {
    return parts.stream()
        .flatMap(List::stream)
        .filter(Word::capitals)
        .map(word -> new BytesRef(word.folded()))
        .toList();
  }

  /** Terms that are ready as they are: words, or each two neighbours of a part. */
  private static final class Terms extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRefBuilder pair = new BytesRefBuilder();
    private final Iterator<List<BytesRef>> parts;
    private final boolean pairs;
    private List<BytesRef> part = List.of();
    private int next;

    Terms(List<List<BytesRef>> parts, boolean pairs) {
      this.parts = parts.iterator();
      this.pairs = pairs;
    }

    /** Only the term changes, so there is nothing else to clear. */
    @Override
    public boolean incrementToken() {
      while (next >= part.size()) {
        if (!parts.hasNext()) {
          return false;
        }
        part = parts.next();
        next = pairs ? 1 : 0;
      }
      term.setBytesRef(pairs ? pair(part.get(next - 1), part.get(next)) : part.get(next));
      next++;
      return true;
    }

    private BytesRef pair(BytesRef first, BytesRef second) {
      pair.copyBytes(first);
      pair.append((byte) BETWEEN);
      pair.append(second);
      return pair.get();
    }
  }
}
