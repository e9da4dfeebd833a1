package vn.tinhgon.attachment;

import java.io.IOException;
import java.io.OutputStream;

/** Fetches what people send on one channel. */
public interface FileSource {

  /** The channel's short name. */
  String channel();

  /**
   * Writes the file of that id; blocks.
   *
   * @throws TooLarge as soon as it is known to have more than {@code most} bytes
   * @throws IOException if it cannot be had
   */
  void fetch(String fileId, OutputStream to, long most) throws IOException;

  /** A file has more bytes than are taken. */
  final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    public TooLarge() {
      super("the file is larger than is taken");
    }
  }
}
