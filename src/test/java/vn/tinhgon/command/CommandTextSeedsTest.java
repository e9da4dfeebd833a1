package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.Command.Add;
import vn.tinhgon.command.Command.Claim;
import vn.tinhgon.command.Command.Edit;
import vn.tinhgon.command.Command.Find;
import vn.tinhgon.command.Command.Help;
import vn.tinhgon.command.Command.Leave;
import vn.tinhgon.command.Command.Listing;
import vn.tinhgon.command.Command.Misused;
import vn.tinhgon.command.Command.Remove;
import vn.tinhgon.command.Command.Show;
import vn.tinhgon.command.Command.Start;
import vn.tinhgon.command.Command.Status;
import vn.tinhgon.command.Command.Unknown;
import vn.tinhgon.message.Wording;

/** What holds for every command and every text. */
class CommandTextSeedsTest {
  private static final long SEEDS = Long.getLong("seeds", 1_000);

  private final CommandText texts = new CommandText(new Wording());

  @Test
  void readsBackWhatItPrints() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Command command = any(new Random(seed), (int) (seed % 12) + 1);
      String printed = texts.print(command);

      assertThat(texts.read(printed)).as("seed %d: %s", seed, printed).isEqualTo(command);
    }
  }

  @Test
  void readsAnythingAndItsOwnReadingAgainTheSame() {
    for (long seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      String text = "/" + word(random) + " " + anyText(random, (int) (seed % 40));
      Command read = texts.read(text);

      assertThat(texts.read(texts.print(read))).as("seed %d: %s", seed, text).isEqualTo(read);
    }
  }

  private static Command any(Random random, int size) {
    String id = "F" + (10 + random.nextInt(999));
    return switch (random.nextInt(13)) {
      case 0 -> new Start();
      case 1 -> new Help("");
      case 2 -> new Claim("1" + anyValue(random, size, true));
      case 3 -> new Leave();
      case 4 -> new Remove(id, random.nextBoolean());
      case 5 -> new Show(id);
      case 6 -> new Find("t" + anyValue(random, size, false));
      case 7 -> new Listing(1 + random.nextInt(1_000));
      case 8 -> new Status();
      case 9 ->
          new Misused(
              List.of(Verb.CLAIM, Verb.EDIT, Verb.REMOVE, Verb.SHOW, Verb.FIND, Verb.LIST)
                  .get(random.nextInt(6)));
      case 10 -> new Unknown();
      case 11 -> new Add(anyForm(random, size, random.nextInt(9)));
      default ->
          new Edit(
              id,
              random.nextBoolean() ? null : (long) random.nextInt(100),
              anyForm(random, size, 1 + random.nextInt(9)));
    };
  }

  private static Form anyForm(Random random, int size, int labels) {
    Map<Label, String> form = new EnumMap<>(Label.class);
    for (int i = 0; i < labels; i++) {
      Label label = Label.values()[random.nextInt(Label.values().length)];
      form.put(label, anyValue(random, size, label == Label.QUESTION));
    }
    return new Form(form);
  }

  /** A text as forms hold it: composed, nothing around its lines. */
  private static String anyValue(Random random, int size, boolean oneLine) {
    String text = Normalizer.normalize(anyText(random, size), Normalizer.Form.NFC);
    String lines =
        Arrays.stream(text.split("\\R", -1))
            .map(line -> line.replace('\u00A0', ' ').strip())
            .collect(Collectors.joining(oneLine ? " " : "\n"));
    return lines.strip();
  }

  private static String anyText(Random random, int size) {
    String[] pieces = {
      "a",
      "ế",
      "Đ",
      "e\u0302\u0301",
      " ",
      "\n",
      "\n\n",
      "\r\n",
      ":",
      "|",
      "\\",
      "/",
      "@",
      "F14",
      " v2",
      "đồng ý",
      "Trả lời: ",
      "\nNguồn:",
      "\nCăn cứ :",
      "\\Câu hỏi: ",
      "- ",
      "\u00A0",
      "\u2028",
      "\u200B",
      "😀",
      "\t",
      "05-KL/TU",
      "{0}",
      "'",
      "\uD83D",
      "\u0000",
      "="
    };
    return random
        .ints(random.nextInt(size + 1), 0, pieces.length)
        .mapToObj(i -> pieces[i])
        .collect(Collectors.joining());
  }

  private static String word(Random random) {
    Verb[] verbs = Verb.values();
    int which = random.nextInt(verbs.length + 1);
    return which == verbs.length ? anyText(random, 5) : verbs[which].word();
  }
}
