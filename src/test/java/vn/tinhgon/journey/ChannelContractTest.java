package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every channel is the same bot: the same conversations, held with the whole service on each of
 * them, read the same but for what {@link Door} excuses.
 */
@Timeout(300)
@ParameterizedClass
@ValueSource(strings = {"polling", "webhook"})
class ChannelContractTest {
  /** What the entry F15 says from now on. */
  private static final String MENDED =
      "Ở huyện Đức Thọ, 99% Bí thư chi bộ kiêm Trưởng Ban công tác mặt trận.";

  @TempDir static Path folder;
  @Parameter String mode;
  private static AllDoors doors;

  @BeforeParameterizedClassInvocation
  static void open(String mode) throws IOException {
    Path place = Files.createTempDirectory(folder, mode);
    doors = new AllDoors(place, knowledge(place), mode);
  }

  @AfterParameterizedClassInvocation
  static void close() {
    doors.close();
  }

  @AfterEach
  void breaksNoPlatformsRule() {
    doors.kept();
  }

  static Stream<Talk> talks() {
    return Talk.all();
  }

  @ParameterizedTest
  @MethodSource("talks")
  void readsTheSameOnEveryChannel(Talk talk) {
    List<Screen> first = List.of();
    for (Door door : Door.values()) {
      if (talk.possible().test(door)) {
        List<Screen> read =
            talk.held().apply(doors, doors.phone(door)).stream()
                .map(screen -> screen.anywhere(door))
                .toList();
        assertThat(read).as(door.named).isNotEmpty();
        first = first.isEmpty() ? read : first;
        assertThat(read).as(door.named).isEqualTo(first);
      }
    }
    assertThat(first).isNotEmpty();
  }

  /** Each who got an answer that was wrong. */
  @Test
  void tellsOfACorrectionWhereverSomebodyIsKnown() {
    List<Phone> readers =
        Stream.of(Door.values()).filter(door -> door.lasting).map(doors::phone).toList();
    for (Phone reader : readers) {
      reader.says("Ở Đức Thọ, Bí thư chi bộ kiêm chức danh nào?");
    }
    doors.changes(() -> {});
    List<Screen> told = new ArrayList<>();
    hear(
        readers,
        told,
        () ->
            doors.changes(() ->
                assertThat(doors.admin().says("/sua F15\nTrả lời: " + MENDED).words())
                    .startsWith("Đã cập nhật F15")));

    assertThat(told).hasSize(readers.size());
    assertThat(told.getFirst().words()).startsWith("Tin cải chính").contains(MENDED);
    assertThat(told.stream().distinct()).hasSize(1);
  }

  /** Each has read what he had before it happens. */
  private static void hear(List<Phone> readers, List<Screen> told, Runnable cause) {
    if (readers.isEmpty()) {
      cause.run();
      return;
    }
    Phone reader = readers.getFirst();
    Screen heard = reader.hears(() -> hear(readers.subList(1, readers.size()), told, cause));
    told.add(heard.anywhere(reader.door()));
  }

  /** The shipped store with one long entry more. */
  private static Path knowledge(Path place) throws IOException {
    Path store = place.resolve("faq");
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
                        ? "title: " + Talks.LONG
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
