package vn.tinhgon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Lucene as it comes: one field, any word may match, BM25. */
public final class LucenePeer implements Peer {
  private static final String TEXT = "text";
  private static final String ID = "id";

  private final String name;
  private final Analyzer analyzer;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;
  private DirectoryReader reader;
  private IndexSearcher searcher;

  private LucenePeer(String name, Analyzer analyzer) {
    this.name = name;
    this.analyzer = analyzer;
    try {
      writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public static Peer standard() {
    return new LucenePeer("Lucene StandardAnalyzer", new StandardAnalyzer());
  }

  public static Peer folding() {
    return new LucenePeer(
        "Lucene with ICU folding",
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, new ICUFoldingFilter(tokens));
          }
        });
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void put(String id, String title, String body) {
    var document = new Document();
    document.add(new StoredField(ID, id));
    document.add(new TextField(TEXT, title + '\n' + body, Field.Store.NO));
    try {
      writer.addDocument(document);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void ready() {
    try {
      reader = DirectoryReader.open(writer);
      searcher = new IndexSearcher(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public List<String> search(String question, int most) {
    var query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question);
    try {
      List<String> ids = new ArrayList<>();
      var found = searcher.search(query == null ? new MatchNoDocsQuery() : query, most);
      for (ScoreDoc hit : found.scoreDocs) {
        ids.add(searcher.storedFields().document(hit.doc).get(ID));
      }
      return ids;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      writer.close();
      directory.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
