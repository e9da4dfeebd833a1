package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.FakeTelegram.Sent;
import vn.tinhgon.support.Updates;

/**
 * Somebody on one of the chat platforms.
 *
 * @param texts all that came to him
 * @param writes brings his words to the platform
 * @param sticker brings one there
 * @param settled waits until that is so and nothing for him is under way
 */
record ChatPhone(
    Door door,
    Supplier<List<String>> texts,
    Consumer<String> writes,
    Runnable sticker,
    Consumer<BooleanSupplier> settled)
    implements Phone {
  private static final Pattern PART = Pattern.compile("^\\((\\d+)/(\\d+)\\)\n");

  @Override
  public Screen says(String text) {
    return Screen.ofWords(after(() -> writes.accept(text)));
  }

  @Override
  public Screen presses(String label) {
    throw new UnsupportedOperationException("there are no buttons");
  }

  @Override
  public Screen sendsSticker() {
    return Screen.ofWords(after(sticker));
  }

  @Override
  public Screen sendsFile(String name, byte[] bytes, String until) {
    throw new UnsupportedOperationException("the platform hands no files on");
  }

  @Override
  public Screen hears(Runnable cause) {
    return Screen.ofWords(after(cause));
  }

  private List<String> after(Runnable cause) {
    return after(cause, "");
  }

  private List<String> after(Runnable cause, String until) {
    int before = texts.get().size();
    cause.run();
    settled.accept(() -> texts.get().stream().skip(before).anyMatch(text -> text.contains(until)));
    List<String> bubbles = texts.get().subList(before, texts.get().size());
    assertThat(bubbles).allMatch(bubble -> bubble.length() <= door.longest);
    for (int i = 0; i < bubbles.size(); i++) {
      var part = PART.matcher(bubbles.get(i));
      assertThat(part.find()).isEqualTo(door.partsNumbered && bubbles.size() > 1);
      assertThat(bubbles.size() > 1 && door.partsNumbered ? part.group(1) : "" + (i + 1))
          .isEqualTo("" + (i + 1));
    }
    return bubbles;
  }

  /** One who reads the same, and presses what stands below it. */
  Phone withButtons(FakeTelegram telegram, long chat) {
    return new Pressing(this, telegram, chat);
  }

  private record Pressing(ChatPhone words, FakeTelegram telegram, long chat) implements Phone {
    @Override
    public Door door() {
      return words.door;
    }

    @Override
    public Screen says(String text) {
      return after(() -> words.writes.accept(text));
    }

    @Override
    public Screen presses(String label) {
      String token =
          buttons()
              .filter(button -> button.path("text").asString().equals(label))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no button " + label))
              .path("callback_data")
              .asString();
      return after(() -> telegram.queue(Updates.pressed(chat, "press" + System.nanoTime(), token)));
    }

    @Override
    public Screen sendsSticker() {
      return after(words.sticker);
    }

    @Override
    public Screen sendsFile(String name, byte[] bytes, String until) {
      return after(() -> telegram.sends(chat, name, bytes, ""), until);
    }

    @Override
    public Screen hears(Runnable cause) {
      return after(cause);
    }

    private List<String> files() {
      return telegram.files().stream()
          .filter(file -> file.chat().equals("" + chat) && file.bytes().length > 0)
          .map(FakeTelegram.SentFile::name)
          .toList();
    }

    private Screen after(Runnable cause) {
      return after(cause, "");
    }

    private Screen after(Runnable cause, String until) {
      int before = files().size();
      List<String> bubbles = words.after(cause, until);
      List<String> labels =
          buttons()
              .map(button -> button.path("text").asString())
              .filter(label -> !label.startsWith("👍") && !label.startsWith("👎"))
              .toList();
      return Screen.withButtons(bubbles, labels, files().subList(before, files().size()));
    }

    /** Those below the latest message. */
    private java.util.stream.Stream<JsonNode> buttons() {
      Sent latest =
          telegram.sent().stream().filter(one -> one.chat().equals("" + chat)).toList().getLast();
      return latest
          .request()
          .path("reply_markup")
          .path("inline_keyboard")
          .valueStream()
          .flatMap(JsonNode::valueStream);
    }
  }
}
