package vn.tinhgon.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request's body, read within a limit and taken at its word: JSON is JSON, UTF-8 is UTF-8. */
public final class Body {
  private static final int MOST_BYTES = 64 * 1024;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Body() {}

  /**
   * The JSON object that the request carries.
   *
   * @throws Refusal if it is declared as something else, is too large, or is no JSON object
   */
  public static ObjectNode json(HttpServletRequest request) throws IOException {
    requireType(request, MediaType.APPLICATION_JSON);
    try {
      if (STRICT.readTree(text(request)) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException malformed) {
      throw Refusal.because(Reason.UNREADABLE);
    }
    throw Refusal.because(Reason.UNREADABLE);
  }

  /**
   * The form that the request carries, still encoded.
   *
   * @throws Refusal if it is declared as something else or is too large
   */
  public static String form(HttpServletRequest request) throws IOException {
    requireType(request, MediaType.APPLICATION_FORM_URLENCODED);
    return text(request);
  }

  private static void requireType(HttpServletRequest request, MediaType wanted) {
    try {
      String declared = request.getContentType();
      if (declared != null
          && request.getHeader("Content-Encoding") == null
          && MediaType.parseMediaType(declared).equalsTypeAndSubtype(wanted)) {
        return;
      }
    } catch (InvalidMediaTypeException nonsense) {
      throw Refusal.because(Reason.WRONG_TYPE, wanted);
    }
    throw Refusal.because(Reason.WRONG_TYPE, wanted);
  }

  /**
   * The bytes that the request carries, whatever they are.
   *
   * @throws Refusal if they are too many or come too slowly
   */
  public static byte[] bytes(HttpServletRequest request, int most) throws IOException {
    if (request.getContentLengthLong() > most) {
      throw Refusal.because(Reason.BODY_TOO_LARGE);
    }
    try {
      return read(request.getInputStream(), most, System::nanoTime);
    } catch (SocketTimeoutException nothingComes) {
      throw Refusal.because(Reason.TOO_SLOW);
    }
  }

  private static String text(HttpServletRequest request) throws IOException {
    byte[] bytes = bytes(request, MOST_BYTES);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw Refusal.because(Reason.UNREADABLE);
    }
  }

  /** Reads to the end, within the limit, and within a time: drops would keep a connection busy. */
  static byte[] read(InputStream in, int most, LongSupplier nanoTime) throws IOException {
    long begun = nanoTime.getAsLong();
    var bytes = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    for (int length = in.read(part); length >= 0; length = in.read(part)) {
      bytes.write(part, 0, length);
      if (bytes.size() > most) {
        throw Refusal.because(Reason.BODY_TOO_LARGE);
      }
      if (nanoTime.getAsLong() - begun > LONGEST.toNanos()) {
        throw Refusal.because(Reason.TOO_SLOW);
      }
    }
    return bytes.toByteArray();
  }
}
