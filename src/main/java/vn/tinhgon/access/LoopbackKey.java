package vn.tinhgon.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a command on this machine reaches the running service: its port, and a key that only those
 * can show who may read the data folder.
 */
record LoopbackKey(int port, String key) {
  private static final String FILE = "loopback.key";

  /** What the service running on that data folder has left; empty when none runs. */
  static Optional<LoopbackKey> read(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() != 2 || !lines.getFirst().matches("\\d{1,5}")) {
      throw new IOException(file + " is damaged; restart the service");
    }
    return Optional.of(new LoopbackKey(Integer.parseInt(lines.getFirst()), lines.get(1)));
  }

  void write(Path data) throws IOException {
    PrivateFile.write(data.resolve(FILE), port + "\n" + key + "\n");
  }

  /** Takes it away again, unless another service has put its own there. */
  void remove(Path data) throws IOException {
    if (read(data).filter(this::equals).isPresent()) {
      Files.delete(data.resolve(FILE));
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "LoopbackKey[port " + port + "]";
  }
}
