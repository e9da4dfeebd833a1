package vn.tinhgon.bench;

import java.util.List;
import vn.tinhgon.retrieval.Entry;
import vn.tinhgon.retrieval.Hit;
import vn.tinhgon.retrieval.TextIndex;

/** The product's own search. */
public final class ProductPeer implements Peer {
  public static final String NAME = "TinhGọn";

  private final TextIndex index = TextIndex.inMemory();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void put(String id, String title, String body) {
    index.put(Entry.of(id, title, body));
  }

  @Override
  public void ready() {
    index.refresh();
  }

  @Override
  public List<String> search(String question, int most) {
    return index.search(question, most).stream().map(Hit::id).toList();
  }

  @Override
  public void close() {
    index.close();
  }
}
