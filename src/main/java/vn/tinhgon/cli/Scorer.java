package vn.tinhgon.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Judges an answer by what it must and must not contain. Source lines and file names are left out
 * first; a must of digits has to stand alone (12 is not in 12,6).
 */
final class Scorer {
  private static final Pattern FILE_NAME = Pattern.compile("\\b\\d{3}_[0-9a-f]{8,}(\\.txt)?");
  private static final Pattern SOURCE_LINE =
      Pattern.compile(
          "\\s*[*_>\\-–•\\[(\\x{1F4CE}\\x{1F517}]*\\s*(nguồn|source|trích từ|trích dẫn)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DIGITS = Pattern.compile("[\\d.,/]+%?");
  private static final String[][] TONES = {
    {"oà", "òa"},
    {"oá", "óa"},
    {"oả", "ỏa"},
    {"oã", "õa"},
    {"oạ", "ọa"},
    {"uỷ", "ủy"},
    {"uý", "úy"},
    {"uỳ", "ùy"},
    {"uỹ", "ũy"},
    {"uỵ", "ụy"},
    {"oè", "òe"},
    {"oé", "óe"}
  };
  private static final List<String> ABSTENTIONS =
      List.of(
          "không có thông tin",
          "chưa có thông tin",
          "không tìm thấy",
          "chưa tìm thấy",
          "không có dữ liệu",
          "chưa có dữ liệu",
          "không nêu",
          "chưa nêu",
          "không ghi",
          "không đề cập",
          "chưa đề cập",
          "không được nêu",
          "không có trong",
          "chưa có trong",
          "không nằm trong",
          "ngoài phạm vi",
          "không biết",
          "chưa rõ",
          "không rõ",
          "không thể",
          "không được phép",
          "từ chối",
          "không cung cấp",
          "chưa đủ căn cứ",
          "không đủ căn cứ",
          "không có căn cứ",
          "không đưa ra ý kiến",
          "không nhận định",
          "không dự đoán",
          "không hỗ trợ",
          "xin phép không",
          "không thuộc",
          "chưa được cập nhật",
          "chưa được ghi nhận",
          "không có câu trả lời",
          "chưa có câu trả lời");

  private Scorer() {}

  /** What is wrong with the answer; nothing = it passes. */
  static List<String> faults(JsonNode question, String answer) {
    String text = normal(body(answer));
    List<String> faults = new ArrayList<>();
    for (JsonNode must : question.path("must")) {
      List<String> anyOf = new ArrayList<>();
      if (must.isArray()) {
        must.forEach(one -> anyOf.add(one.asString()));
      } else {
        anyOf.add(must.asString());
      }
      if (anyOf.stream().noneMatch(one -> holds(text, one))) {
        faults.add("missing: " + String.join(" | ", anyOf.subList(0, Math.min(4, anyOf.size()))));
      }
    }
    for (JsonNode mustNot : question.path("must_not")) {
      if (holds(text, mustNot.asString())) {
        faults.add("forbidden: " + mustNot.asString());
      }
    }
    if (question.path("abstain").asBoolean()
        && ABSTENTIONS.stream().noneMatch(phrase -> text.contains(normal(phrase)))) {
      faults.add("no abstention phrase");
    }
    return faults;
  }

  private static boolean holds(String text, String wanted) {
    String must = normal(wanted);
    if (DIGITS.matcher(must).matches()) {
      String after = must.endsWith("%") ? "" : "(?![.,]?\\d)";
      return Pattern.compile("(?<![\\d.,])" + Pattern.quote(must) + after).matcher(text).find();
    }
    return Character.isDigit(must.charAt(0))
        ? Pattern.compile("(?<![\\d.,])" + Pattern.quote(must)).matcher(text).find()
        : text.contains(must);
  }

  private static String body(String answer) {
    String text =
        FILE_NAME.matcher(Normalizer.normalize(answer, Normalizer.Form.NFC)).replaceAll("");
    return String.join(
            "\n", text.lines().filter(line -> !SOURCE_LINE.matcher(line).matches()).toList())
        .replaceAll("\\[\\d+\\]", "");
  }

  private static String normal(String text) {
    String normal =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace('–', '-')
            .replace('—', '-')
            .replace('\u00a0', ' ');
    for (String[] tone : TONES) {
      normal = normal.replace(tone[0], tone[1]);
    }
    return normal.replaceAll("\\s+", " ");
  }
}
