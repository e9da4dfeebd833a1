package vn.tinhgon.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.message.Attachment;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Mark;
import vn.tinhgon.message.Papers;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Source;
import vn.tinhgon.message.Votes;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Abilities;

class CompositionTest {
  private static final int LONGEST = 2_000;
  private final Composition words = new Composition(Abilities.words(LONGEST), new Wording());
  private final Composition all =
      new Composition(new Abilities(true, true, true, true, 4_096, true, null), new Wording());

  @Test
  void writesWhatCannotBePressedBelowTheWords() {
    List<String> told = texts(words.parts(reply("Đức Thọ.")));

    assertThat(told)
        .containsExactly(
            """
            Đức Thọ.

            Căn cứ:
            • 05-KL/TU – https://a.vn

            1. một
            2. hai
            (Gõ số, hoặc một phần của lựa chọn.)

            gõ đúng\
            """);
  }

  @Test
  void leavesToButtonsWhatCanBePressed() {
    List<Reply> parts = all.parts(reply("Đức Thọ."));

    assertThat(texts(parts)).containsExactly("Đức Thọ.\n\nCăn cứ:\n• 05-KL/TU – https://a.vn");
    assertThat(parts.getFirst().buttons()).hasSize(2);
    assertThat(parts.getFirst().votes().buttons()).hasSize(1);
    assertThat(parts.getFirst().body().spans()).hasSize(1);
  }

  @Test
  void sendsFilesBeforeWordsWhereItCan() {
    Reply filed = Reply.of("a").with(Papers.of(List.of(new Attachment("1", "a.txt"))));

    assertThat(all.parts(filed)).hasSize(2);
    assertThat(words.parts(filed)).hasSize(1);
  }

  /** Composed before it is measured: a Mac sends twice the units for the same words. */
  @Test
  void isOneMessageWhereItFits() {
    String text = "ế".repeat(LONGEST);

    assertThat(texts(words.parts(Reply.of(Normalizer.normalize(text, Normalizer.Form.NFD)))))
        .containsExactly(text);
    assertThat(words.parts(Reply.of(text + "a"))).hasSize(2);
  }

  @Test
  void numbersThePartsOfWhatIsLonger() {
    for (int seed = 0; seed < Integer.getInteger("seeds", 1_000) / 10; seed++) {
      var random = new Random(seed);
      String text =
          IntStream.range(0, 300 + random.nextInt(3_000))
              .mapToObj(n -> "chữ" + n + (random.nextInt(30) == 0 ? "\n\n" : " "))
              .collect(Collectors.joining())
              .strip();
      List<String> told = texts(words.parts(Reply.of(text)));

      assertThat(told).as("seed %s", seed).allMatch(part -> part.length() <= LONGEST);
      if (told.size() > 1) {
        for (int i = 0; i < told.size(); i++) {
          assertThat(told.get(i)).startsWith("(" + (i + 1) + "/" + told.size() + ")\n");
        }
      }
      String back =
          told.stream()
              .map(part -> part.replaceFirst("^\\(\\d+/\\d+\\)\n", ""))
              .collect(Collectors.joining(" "));
      assertThat(back.split("\\s+")).as("seed %s", seed).isEqualTo(text.split("\\s+"));
    }
  }

  @Test
  void sendsNothingForNothing() {
    assertThat(words.parts(Reply.of(" \n"))).isEmpty();
  }

  private static Reply reply(String text) {
    return new Reply(
        RichText.plain(text),
        List.of(new Source("05-KL/TU", "https://a.vn")),
        List.of(new Button("một", "t1"), new Button("hai", "t2")),
        Mark.NONE,
        Papers.NONE,
        new Votes(List.of(new Button("👍", "v+")), "gõ đúng"));
  }

  private static List<String> texts(List<Reply> parts) {
    return parts.stream().map(part -> part.body().text()).toList();
  }
}
