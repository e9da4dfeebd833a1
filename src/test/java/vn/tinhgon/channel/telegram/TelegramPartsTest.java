package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Source;
import vn.tinhgon.message.Wording;
import vn.tinhgon.support.Seeds;

/** Whatever the reply, each of its messages is one that Telegram takes. */
class TelegramPartsTest {
  private static final String[] PIECES = {
    "Đức Thọ ", "e\u0302\u0301", "😀", "\n", "\n\n", ". ", "<b>", " ", "xã", "1.7.2025"
  };

  private final TelegramCourier courier =
      new TelegramCourier(null, null, null, null, new Wording(), Duration.ZERO, null);

  @Test
  void makesPartsThatFitAndLeavesNothingOut() {
    Seeds.each((seed, random) -> {
      String body = Seeds.text(random, 10 + seed * 4, PIECES);
      List<Source> sources =
          IntStream.range(0, random.nextInt(3))
              .mapToObj(i -> new Source("nguồn " + i, random.nextBoolean() ? null : "https://a/"))
              .toList();
      List<Button> buttons =
          IntStream.range(0, random.nextInt(3))
              .mapToObj(i -> new Button("b" + i, "t" + i))
              .toList();

      List<Reply> parts = courier.parts(new Reply(RichText.plain(body), sources, buttons));

      assertThat(parts)
          .allMatch(part -> part.body().text().length() <= TelegramCourier.LONGEST_TEXT)
          .noneMatch(part -> part.body().text().isBlank());
      String joined = parts.stream().map(part -> part.body().text()).collect(Collectors.joining());
      assertThat(inked(joined)).startsWith(inked(body));
      sources.forEach(source -> assertThat(joined).contains(source.label()));
      for (int i = 0; i < parts.size(); i++) {
        assertThat(parts.get(i).buttons()).isEqualTo(i == parts.size() - 1 ? buttons : List.of());
      }
    });
  }

  private static String inked(String text) {
    return text.replaceAll("\\s", "");
  }
}
