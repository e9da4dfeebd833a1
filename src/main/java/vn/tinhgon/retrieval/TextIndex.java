package vn.tinhgon.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Texts that can be searched by questions. Any number of threads may search while others change it;
 * a change is found from the next {@link #refresh} on.
 */
public final class TextIndex implements AutoCloseable {
  private static final int LOOKED_AT_AGAIN = 30;
  private static final int PROPOSED = 100;
  private static final long MOST_PLACES = 50_000;
  private static final double BUFFER_MEGABYTES = 64;
  private static final int MANY = 5_000;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Weights weights;
  private final long mostPlaces;

  TextIndex(Directory directory, Weights weights, long mostPlaces) {
    this.directory = directory;
    this.weights = weights;
    this.mostPlaces = mostPlaces;
    try {
      var config = new IndexWriterConfig();
      config.setSimilarity(Fields.similarity(weights));
      config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
      config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
      writer = new IndexWriter(directory, config);
      searchers = new SearcherManager(writer, new Scoring(weights));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** An empty index in memory. */
  public static TextIndex inMemory() {
    return new TextIndex(new ByteBuffersDirectory(), Weights.TUNED, MOST_PLACES);
  }

  /** An empty index in a folder, for more texts than memory should hold; what is there is lost. */
  public static TextIndex in(Path folder) throws IOException {
    return new TextIndex(new MMapDirectory(folder), Weights.TUNED, MOST_PLACES);
  }

  /** Adds a text or replaces the one with its id. */
  public void put(Entry entry) {
    try {
      writer.updateDocument(new Term(Fields.ID, entry.id()), Fields.document(entry));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Puts many texts in. A large number is read and indexed on all processors; a small one in its
   * order, so that equal scores keep it.
   */
  public <T> void putAll(List<T> texts, Function<T, Entry> read) {
    (texts.size() < MANY ? texts.stream() : texts.parallelStream()).map(read).forEach(this::put);
  }

  /** Removes a text; does nothing if there is none with this id. */
  public void remove(String id) {
    try {
      writer.deleteDocuments(new Term(Fields.ID, id));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Makes all changes so far visible to searches that begin from now on. */
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** How many texts can be found. */
  public int size() {
    return with(state -> state.lexicon.texts());
  }

  /** The texts that a question is most likely about, best first. */
  public List<Hit> search(String question, int most) {
    return with(
        state -> found(state, Asked.typed(Word.of(question), state.lexicon, weights), most));
  }

  /** The same for words that somebody has read already: none is mended. */
  public List<Hit> search(List<Word> question, int most) {
    return with(state -> found(state, Asked.ready(question, weights), most));
  }

  /** In how many texts a word stands, with these marks or, if it has none, with any. */
  public int texts(Word word) {
    return with(state ->
        word.marked()
            ? state.lexicon.texts(Fields.EXACT, word.exact())
            : state.lexicon.texts(Fields.FOLDED, word.folded()));
  }

  private List<Hit> found(State state, Asked asked, int most) throws IOException {
    if (asked.words().isEmpty()) {
      return List.of();
    }
    ScoreDoc[] best = asked.clauses(weights).best(state, Math.max(most, PROPOSED), mostPlaces);
    var ranking = new Ranking(asked, state.telling, weights);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      int document = best[i].doc;
      double factor =
          i < LOOKED_AT_AGAIN
              ? ranking.factor(state.texts.of(document, () -> value(state, document, Fields.WORDS)))
              : 1;
      found.add(new Found(document, best[i].score * factor));
    }
    found.sort(Comparator.comparingDouble(Found::score).reversed());
    List<Hit> hits = new ArrayList<>();
    for (Found hit : found.subList(0, Math.min(most, found.size()))) {
      hits.add(new Hit(value(state, hit.document, Fields.ID).utf8ToString(), hit.score));
    }
    return List.copyOf(hits);
  }

  private static BytesRef value(IndexSearcher searcher, int document, String field)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
    if (values == null || !values.advanceExact(document - leaf.docBase)) {
      throw new IllegalStateException("text without its " + field);
    }
    return values.binaryValue();
  }

  private <T> T with(Search<T> search) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return search.by((State) searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.rollback();
      directory.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private interface Search<T> {
    T by(State state) throws IOException;
  }

  private record Found(int document, double score) {}

  /** One state of the index, with what was found out about its words and texts. */
  private static final class State extends IndexSearcher {
    final Lexicon lexicon;
    final Telling telling;
    final HeldTexts texts = new HeldTexts();

    State(IndexReader reader, Weights weights) {
      super(reader);
      lexicon = new Lexicon(reader);
      telling = new Telling(lexicon, weights);
    }
  }

  private static final class Scoring extends SearcherFactory {
    private final Weights weights;

    Scoring(Weights weights) {
      this.weights = weights;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      var searcher = new State(reader, weights);
      searcher.setSimilarity(Fields.similarity(weights));
      searcher.setQueryCache(null);
      return searcher;
    }
  }
}
