package vn.tinhgon.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tinhgon.message.Hash;

/**
 * A knowledge file as text, with its fingerprint.
 *
 * @param file name below the knowledge folder
 * @param text content without byte order mark, lines ended by LF
 * @param hash fingerprint of the text, so that a changed line ending is no change
 * @param marked whether the file began with a byte order mark
 */
public record FileText(String file, String text, String hash, boolean marked) {
  private static final char MARK = '\uFEFF';

  /** Reads a file of at most so many bytes; what is wrong with it goes into the findings. */
  public static Optional<FileText> read(Path path, String file, long limit, Findings findings) {
    try {
      if (Files.size(path) > limit) {
        findings.error(file, 0, "", "file-too-large", limit / 1024);
        return Optional.empty();
      }
      return decode(file, Files.readAllBytes(path), findings);
    } catch (IOException unreadable) {
      findings.error(file, 0, "", "file-unreadable", unreadable.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** The text in these bytes; what is wrong with it goes into the findings. */
  public static Optional<FileText> decode(String file, byte[] bytes, Findings findings) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    String read = chars.flip().toString();
    if (result.isError()) {
      findings.error(file, lines(read), "", "not-utf8");
      return Optional.empty();
    }
    boolean marked = !read.isEmpty() && read.charAt(0) == MARK;
    String text = (marked ? read.substring(1) : read).replace("\r\n", "\n").replace('\r', '\n');
    if (notComposed(text)) {
      findings.error(file, firstLine(text, FileText::notComposed), "", "not-nfc");
    }
    // Of a table its reader says in which cell.
    if (!file.endsWith(".csv") && hasControlSign(text)) {
      findings.error(file, firstLine(text, FileText::hasControlSign), "", "control-sign");
    }
    return Optional.of(new FileText(file, text, Hash.of(text), marked));
  }

  private static boolean notComposed(String text) {
    return !Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  static boolean hasControlSign(String text) {
    return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
  }

  private static int firstLine(String text, Predicate<String> faulty) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (faulty.test(lines.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int lines(String text) {
    return 1 + (int) text.chars().filter(c -> c == '\n').count();
  }
}
