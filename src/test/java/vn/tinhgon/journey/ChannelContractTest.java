package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every channel is the same bot: the same conversations, held with the whole service on each of
 * them, read the same but for what {@link Door} excuses.
 */
@Timeout(300)
class ChannelContractTest {
  private static final String QUESTION = "Ai kiêm Chánh Thanh tra ở Đức Thọ?";
  private static final String AMBIGUOUS = "Nghị quyết 19 là gì?";
  private static final String UNKNOWN = "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?";
  private static final String LONG = "Bản hướng dẫn rất dài của trợ lý TinhGọn gồm những gì?";
  private static final String ASK_A_PERSON = "Chuyển câu hỏi đến người phụ trách";

  @TempDir static Path folder;
  private static AllDoors doors;

  @BeforeAll
  static void open() throws IOException {
    doors = new AllDoors(folder, knowledge());
  }

  @AfterAll
  static void close() {
    doors.close();
  }

  @AfterEach
  void breaksNoPlatformsRule() {
    doors.kept();
  }

  static Stream<Named<Function<Phone, List<Screen>>>> conversations() {
    return Stream.of(
        Named.of("asks", ChannelContractTest::asks),
        Named.of("follows up", ChannelContractTest::followsUp),
        Named.of("is asked back", ChannelContractTest::isAskedBack),
        Named.of("votes", ChannelContractTest::votes),
        Named.of("passes a question on", ChannelContractTest::passesOn),
        Named.of("sees and erases what is held", ChannelContractTest::erases),
        Named.of("reads a long answer", ChannelContractTest::readsLong),
        Named.of("chats", ChannelContractTest::chats),
        Named.of("sends a sticker", ChannelContractTest::sendsASticker));
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void readsTheSameOnEveryChannel(Function<Phone, List<Screen>> conversation) {
    List<Screen> first = List.of();
    for (Door door : Door.values()) {
      List<Screen> read =
          conversation.apply(doors.phone(door)).stream()
              .map(screen -> screen.anywhere(door))
              .toList();
      first = first.isEmpty() ? read : first;
      assertThat(read).as(door.named).isEqualTo(read.isEmpty() ? read : first);
    }
    assertThat(first).isNotEmpty();
  }

  private static List<Screen> asks(Phone phone) {
    Screen answer = phone.says(QUESTION);
    assertThat(answer.words()).contains("Đức Thọ", "dự kiến");
    assertThat(answer.sources()).isNotEmpty();
    return List.of(answer, phone.says("ai kiem chanh thanh tra o duc tho"));
  }

  private static List<Screen> followsUp(Phone phone) {
    return List.of(phone.says(QUESTION), phone.says("Còn ở Ba Chẽ thì sao?"));
  }

  private static List<Screen> isAskedBack(Phone phone) {
    Screen asked = phone.says(AMBIGUOUS);
    assertThat(asked.choices()).hasSizeBetween(2, 6);
    Screen picked = phone.picks(asked, 1);
    assertThat(picked.sources()).isNotEmpty();
    List<Screen> read = new ArrayList<>(List.of(asked, picked));
    for (String word : List.of("1", "số một", asked.choices().getFirst())) {
      phone.says(AMBIGUOUS);
      Screen named = phone.says(word);
      assertThat(named.words()).as(word).isEqualTo(picked.words());
      read.add(named);
    }
    phone.says(AMBIGUOUS);
    read.add(phone.says("9"));
    return read;
  }

  private static List<Screen> votes(Phone phone) {
    phone.says(QUESTION);
    Screen wrong = phone.votes("👎 Chưa đúng", "sai");
    assertThat(wrong.words()).contains("chưa đúng ở chỗ nào");
    Screen why = phone.says("lý do: thiếu ngày");
    assertThat(why.words()).contains("thiếu ngày");
    phone.says(QUESTION);
    return List.of(wrong, why, phone.votes("👍 Đúng", "đúng"));
  }

  /** All of it in one, and forgotten at its end: the same question would join the ticket. */
  private static List<Screen> passesOn(Phone phone) {
    Screen unknown = phone.says(UNKNOWN);
    assertThat(unknown.choices()).contains(ASK_A_PERSON);
    Screen shown = phone.picks(unknown, unknown.choices().indexOf(ASK_A_PERSON) + 1);
    assertThat(shown.words()).contains("đồng ý chuyển?");
    Screen filed = phone.picks(shown, 1);
    assertThat(filed.words()).contains("Mã phiếu: P", "Hạn trả lời: ");
    String code = filed.words().replaceAll(".*?(P\\d{3}-\\d{4}).*", "$1");
    Screen state = phone.says("/tracuu " + code);
    assertThat(state.words()).contains("Phiếu " + code + ": mới", UNKNOWN);
    List<Screen> read = new ArrayList<>(List.of(unknown, shown, filed, state));
    read.addAll(erased(phone));
    Screen forgotten = phone.says("/tracuu " + code);
    assertThat(forgotten.words()).doesNotContain(UNKNOWN);
    read.add(forgotten);
    return read;
  }

  private static List<Screen> erases(Phone phone) {
    phone.says(QUESTION);
    return erased(phone);
  }

  private static List<Screen> erased(Phone phone) {
    Screen held = phone.says("/dulieucuatoi");
    Screen sure = phone.says("/xoadulieu");
    assertThat(sure.choices()).isNotEmpty();
    Screen gone = phone.picks(sure, 1);
    return List.of(held, sure, gone, phone.says("/dulieucuatoi"));
  }

  private static List<Screen> readsLong(Phone phone) {
    Screen answer = phone.says(LONG);
    assertThat(answer.words()).contains("Bước 1 ", "Bước 50 ");
    int length = answer.words().length();
    assertThat(answer.messages()).isEqualTo(1 + length / phone.door().longest);
    return List.of(answer);
  }

  private static List<Screen> chats(Phone phone) {
    return Stream.of("Xin chào", "/trogiup", "/khongco", "Cảm ơn", "/theodoi", "\u200b😀", "/huy")
        .map(phone::says)
        .toList();
  }

  private static List<Screen> sendsASticker(Phone phone) {
    // Whoever has said nothing yet cannot be written to everywhere.
    phone.says("Xin chào");
    return phone.door().stickers ? List.of(phone.sendsSticker()) : List.of();
  }

  /** The shipped store with one long entry more. */
  private static Path knowledge() throws IOException {
    Path store = folder.resolve("faq");
    Path shipped = Path.of("faq");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.toList()) {
        Files.copy(file, store.resolve(shipped.relativize(file).toString()));
      }
    }
    String like =
        Files.readString(store.resolve("15-o-duc-tho-bi-thu-chi-bo-kiem-chuc-danh-nao.md"));
    String steps =
        IntStream.rangeClosed(1, 50)
            .mapToObj(
                step -> "- Bước " + step + " của bản hướng dẫn: đọc kỹ câu hỏi, rồi mới trả lời.")
            .collect(Collectors.joining("\n"));
    String head =
        Arrays.stream(like.split("\n---\n", 2)[0].split("\n"))
            .filter(line -> !line.startsWith("  - "))
            .map(line ->
                line.startsWith("id:")
                    ? "id: F99"
                    : line.startsWith("title:")
                        ? "title: " + LONG
                        : line.startsWith("facts:")
                            ? "facts: []"
                            : line.startsWith("localities:")
                                ? "localities: []"
                                : line.startsWith("alternates:")
                                    ? "alternates:\n  - TinhGọn có bản hướng dẫn dài không?"
                                    : line)
            .collect(Collectors.joining("\n"));
    Files.writeString(
        store.resolve("99-ban-huong-dan-rat-dai.md"), head + "\n---\n" + steps + "\n");
    return store;
  }
}
