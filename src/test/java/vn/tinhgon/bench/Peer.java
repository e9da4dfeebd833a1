package vn.tinhgon.bench;

import java.util.List;

/** A way to search texts by questions, to be set beside others on the same texts. */
public interface Peer extends AutoCloseable {
  String name();

  void put(String id, String title, String body);

  /** All texts are in. */
  void ready();

  /** Ids of the texts found, best first. */
  List<String> search(String question, int most);

  @Override
  void close();
}
