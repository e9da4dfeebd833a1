package vn.tinhgon.support;

import java.io.IOException;
import java.io.OutputStream;
import vn.tinhgon.attachment.FileSource;

/** Brings the files of a channel, from those that the test has laid out. */
record Pigeons(String channel, Shelf lying) implements FileSource {

  @Override
  public void fetch(String fileId, OutputStream to, long most) throws IOException {
    byte[] bytes = lying.take(fileId);
    if (bytes == null) {
      throw new IOException("the line is down");
    }
    if (bytes.length > most) {
      throw new TooLarge();
    }
    to.write(bytes);
  }
}
