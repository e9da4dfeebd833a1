package vn.tinhgon.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A compressed file that ends with a hash over all before it: one bit changed or a byte missing,
 * wherever it is, and it is not opened.
 */
final class SealedFile {
  private static final int SEAL = 32;
  private static final int PART = 64 * 1024;

  private SealedFile() {}

  /** What is written into a file. */
  interface Contents {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes the file and waits until the disk has it. */
  static void write(Path file, Contents contents) throws IOException {
    MessageDigest digest = digest();
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      OutputStream raw = new BufferedOutputStream(Channels.newOutputStream(channel), PART);
      var zipped = new GZIPOutputStream(new DigestOutputStream(raw, digest), PART);
      contents.writeTo(zipped);
      zipped.finish();
      raw.write(digest.digest());
      raw.flush();
      channel.force(true);
    }
  }

  /** Opens the file for reading, after checking all of it. */
  static InputStream open(Path file) throws IOException {
    long length = Files.size(file) - SEAL;
    if (length <= 0) {
      throw new BadBackup("it is too short");
    }
    MessageDigest digest = digest();
    byte[] seal;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] part = new byte[PART];
      long left = length;
      while (left > 0) {
        int read = in.read(part, 0, (int) Math.min(PART, left));
        if (read < 0) {
          throw new BadBackup("it became shorter while it was read");
        }
        digest.update(part, 0, read);
        left -= read;
      }
      seal = in.readNBytes(SEAL);
    }
    if (!MessageDigest.isEqual(seal, digest.digest())) {
      throw new BadBackup("it is damaged or not complete, or no backup of TinhGọn");
    }
    return new GZIPInputStream(new Front(Files.newInputStream(file), length), PART);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** The file without its seal. */
  private static final class Front extends BufferedInputStream {
    private long left;

    Front(InputStream file, long length) {
      super(file, PART);
      left = length;
    }

    @Override
    public synchronized int read() throws IOException {
      if (left == 0) {
        return -1;
      }
      left--;
      return super.read();
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = super.read(into, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public synchronized int available() throws IOException {
      return (int) Math.min(left, super.available());
    }
  }
}
