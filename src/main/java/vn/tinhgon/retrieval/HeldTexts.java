package vn.tinhgon.retrieval;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.util.BytesRef;
import vn.tinhgon.text.Spelling;

/**
 * The texts of one state of the index as they were read; a small store is read once, of a large one
 * some texts stay. Equal words are one object.
 */
final class HeldTexts {
  private static final int MOST_WORDS = 200_000;
  private static final int MOST_SPELLINGS = 50_000;

  private final Map<Integer, HeldWords> kept = new ConcurrentHashMap<>();
  private final Map<String, Word> spellings = new ConcurrentHashMap<>();
  private final AtomicInteger room = new AtomicInteger(MOST_WORDS);

  /** The words of that document; {@code written} fetches them where they are not kept. */
  HeldWords of(int document, Written written) throws IOException {
    HeldWords held = kept.get(document);
    if (held == null) {
      held = HeldWords.read(written.fetch(), this::word);
      if (room.get() > 0 && kept.putIfAbsent(document, held) == null) {
        room.addAndGet(-held.all().size());
      }
    }
    return held;
  }

  private Word word(String exact) {
    Word known = spellings.get(exact);
    if (known == null) {
      known = new Word(exact, Spelling.fold(exact), false);
      if (spellings.size() < MOST_SPELLINGS) {
        spellings.put(exact, known);
      }
    }
    return known;
  }

  /** Where the words of a document come from. */
  interface Written {
    BytesRef fetch() throws IOException;
  }
}
