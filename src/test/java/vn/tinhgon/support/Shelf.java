package vn.tinhgon.support;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The files that a test has laid out, to be fetched at once or not before it says so. */
final class Shelf {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private volatile CountDownLatch held = new CountDownLatch(0);

  void put(String id, byte[] bytes) {
    files.put(id, bytes);
  }

  void putAll(Shelf other) {
    files.putAll(other.files);
  }

  void hold(CountDownLatch until) {
    held = until;
  }

  byte @Nullable [] take(String id) throws IOException {
    try {
      held.await();
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
    return files.get(id);
  }
}
