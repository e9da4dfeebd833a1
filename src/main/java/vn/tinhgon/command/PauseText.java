package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.access.Pauses.Mode;
import vn.tinhgon.access.Pauses.Wish;
import vn.tinhgon.message.ChannelName;

/** Reads which channels are meant, how far they are to be paused, and why. */
final class PauseText {
  static final int LONGEST_REASON = 300;

  private static final Map<List<String>, List<String>> NAMES = names();

  private static final Map<List<String>, Mode> MODES =
      Map.of(List.of("chi", "doc"), Mode.READ_ONLY, List.of("im", "lang"), Mode.SILENT);

  private final List<String> typed;
  private final List<String> plain;

  /** Each by its short name, and what people say besides. */
  private static Map<List<String>, List<String>> names() {
    Map<List<String>, List<String>> names = new HashMap<>();
    ChannelName.texts().forEach(name -> names.put(List.of(name), List.of(name)));
    names.put(List.of("tat", "ca"), ChannelName.texts());
    names.put(List.of("trang", "web"), List.of(ChannelName.WEB.text()));
    names.put(List.of("zalo"), List.of(ChannelName.ZALO_BOT.text(), ChannelName.ZALO_OA.text()));
    return Map.copyOf(names);
  }

  private PauseText(String rest) {
    typed = new ArrayList<>(Arrays.asList(rest.strip().split("\\s+")));
    plain = new ArrayList<>(typed.stream().map(PauseText::plain).toList());
  }

  /** {@code <channel> <mode> <reason>}; empty if one is missing or not understood. */
  static Optional<Wish> pause(String rest) {
    var text = new PauseText(rest);
    Optional<List<String>> channels = text.take(NAMES);
    Optional<Mode> mode = channels.flatMap(_ -> text.take(MODES));
    String reason = reason(String.join(" ", text.typed));
    return mode.isPresent() && !reason.isBlank() && reason.length() <= LONGEST_REASON
        ? Optional.of(new Wish(channels.get(), mode.get(), reason))
        : Optional.empty();
  }

  /** What is missing, or not understood, where that was no order. */
  static String lacks(String rest) {
    var text = new PauseText(rest);
    if (text.take(NAMES).isEmpty()) {
      return "channel";
    }
    if (text.take(MODES).isEmpty()) {
      return "mode";
    }
    return reason(String.join(" ", text.typed)).isBlank() ? "reason" : "brevity";
  }

  /** The same of {@link #reopen}. */
  static String lacksToReopen(String rest) {
    return new PauseText(rest).take(NAMES).isEmpty() ? "channel" : "nothing";
  }

  /** The reason without the word for it, which stands before it wherever it is shown. */
  private static String reason(String typed) {
    String plain = Plain.vietnamese(typed);
    return plain.length() == typed.length() && plain.matches("(?s)(?:vi )?l[yi] do ?:.*")
        ? typed.substring(plain.indexOf(':') + 1).strip()
        : typed;
  }

  /** {@code <channel>} and nothing else. */
  static Optional<Wish> reopen(String rest) {
    var text = new PauseText(rest);
    return text.take(NAMES)
        .filter(_ -> text.typed.isEmpty())
        .map(channels -> new Wish(channels, Mode.OPEN, ""));
  }

  /** What the first word or the first two stand for; they are gone then. */
  private <T> Optional<T> take(Map<List<String>, T> words) {
    for (int length = 2; length > 0; length--) {
      if (plain.size() >= length) {
        T found = words.get(List.copyOf(plain.subList(0, length)));
        if (found != null) {
          plain.subList(0, length).clear();
          typed.subList(0, length).clear();
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  private static String plain(String word) {
    return Plain.words(word).replaceAll("[:,;]$", "");
  }
}
