package vn.tinhgon.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.MediaType;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;

/**
 * A form with a file, read as it comes: never more of it in memory than a few kilobytes, never more
 * of it on the disk than may be, and not for longer than a slow line needs.
 *
 * @param fields what stood before the file
 * @param name what the browser calls the file; never a path of ours
 */
record Upload(Map<String, String> fields, String name, Path file) implements AutoCloseable {
  private static final long MOST_BYTES = 20L << 20;
  private static final int LONGEST_FIELD = 1_000;
  private static final int MOST_FIELDS = 5;
  private static final Duration LONGEST = Duration.ofMinutes(3);

  /** Looks at the fields before the file is read; refuses by throwing. */
  interface Check {
    void of(Map<String, String> fields);
  }

  static Upload read(HttpServletRequest request, Check check) throws IOException {
    if (!multipart(request)) {
      throw Refusal.because(Reason.WRONG_TYPE, MediaType.MULTIPART_FORM_DATA);
    }
    // Only a little too large: read up to the limit, so that the refusal comes through.
    if (request.getContentLengthLong() > 2 * MOST_BYTES) {
      throw Refusal.because(Reason.UPLOAD_TOO_LARGE, megabytes());
    }
    var upload = new FileUpload();
    upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
    try {
      FileItemIterator items = upload.getItemIterator(new ServletRequestContext(request));
      Map<String, String> fields = new HashMap<>();
      while (items.hasNext()) {
        FileItemStream item = items.next();
        if (item.isFormField()) {
          fields.putIfAbsent(item.getFieldName(), field(item));
          if (fields.size() > MOST_FIELDS) {
            throw Refusal.because(Reason.UNREADABLE);
          }
        } else {
          check.of(fields);
          return new Upload(Map.copyOf(fields), name(item), file(item));
        }
      }
    } catch (SocketTimeoutException nothingComes) {
      throw Refusal.because(Reason.TOO_SLOW);
    } catch (FileUploadException | MultipartStream.MalformedStreamException malformed) {
      throw Refusal.because(Reason.UNREADABLE);
    }
    throw Refusal.because(Reason.WRONG_FIELD, "file");
  }

  private static boolean multipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
        && request.getHeader("Content-Encoding") == null;
  }

  private static String field(FileItemStream item) throws IOException {
    try (InputStream in = item.openStream()) {
      byte[] bytes = in.readNBytes(LONGEST_FIELD + 1);
      if (bytes.length > LONGEST_FIELD) {
        throw Refusal.because(Reason.UNREADABLE);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** Some browsers send the whole path. */
  private static String name(FileItemStream item) {
    String name = item.getName() == null ? "" : item.getName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static Path file(FileItemStream item) throws IOException {
    Path copy = Files.createTempFile("tinhgon-", ".upload");
    boolean whole = false;
    try (InputStream in = new Bounded(item.openStream());
        OutputStream out = Files.newOutputStream(copy)) {
      in.transferTo(out);
      whole = true;
    } finally {
      if (!whole) {
        Files.delete(copy);
      }
    }
    return copy;
  }

  static String megabytes() {
    return String.valueOf(MOST_BYTES >> 20);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Ends with a refusal where there is too much, or it takes too long. */
  private static final class Bounded extends FilterInputStream {
    private final long begun = System.nanoTime();
    private long all;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int some = in.read(into, from, length);
      all += Math.max(0, some);
      if (all > MOST_BYTES) {
        throw Refusal.because(Reason.UPLOAD_TOO_LARGE, megabytes());
      }
      if (System.nanoTime() - begun > LONGEST.toNanos()) {
        throw Refusal.because(Reason.TOO_SLOW);
      }
      return some;
    }
  }
}
