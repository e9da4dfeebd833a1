package vn.tinhgon.lineage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reform of 2025 as laws and resolutions of the state tell it; no published table does. */
final class Reform {
  /** The first day of two levels instead of three. */
  static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  /** The last day on which the units before it are known to have been. */
  static final LocalDate EVE = DAY.minusDays(1);

  /** Ended the district level. */
  static final UnitDocument DISTRICTS =
      new UnitDocument(
          "203/2025/QH15",
          "Nghị quyết sửa đổi, bổ sung một số điều của Hiến pháp nước Cộng hòa xã hội chủ nghĩa"
              + " Việt Nam",
          "Quốc hội",
          "2025-06-16",
          "");

  /** Joined the provinces. */
  static final UnitDocument PROVINCES =
      new UnitDocument(
          "202/2025/QH15",
          "Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh",
          "Quốc hội",
          "2025-06-12",
          "");

  /** The provinces that were left as they were. */
  private static final Set<String> KEPT =
      Stream.of(
              "Hà Nội",
              "Huế",
              "Cao Bằng",
              "Điện Biên",
              "Hà Tĩnh",
              "Lai Châu",
              "Lạng Sơn",
              "Nghệ An",
              "Quảng Ninh",
              "Sơn La",
              "Thanh Hóa")
          .map(name -> Spoken.of(name).exact())
          .collect(Collectors.toUnmodifiableSet());

  private static final List<Later> LATER = read();

  private Reform() {}

  /** Whether that province was left as it was. */
  static boolean kept(String province) {
    return KEPT.contains(Spoken.of(province).exact());
  }

  /**
   * When a province and communes of it rose to another level afterwards.
   *
   * @param province its name without the level
   */
  record Later(String province, LocalDate day, String document) {}

  /** When units of that province rose to another level. */
  static Optional<Later> later(String province) {
    Spoken name = Spoken.of(province);
    return LATER.stream().filter(one -> Spoken.of(one.province()).equals(name)).findFirst();
  }

  private static List<Later> read() {
    try (InputStream in =
            Objects.requireNonNull(Reform.class.getResourceAsStream("later-changes.csv"));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(cells -> new Later(cells[0], LocalDate.parse(cells[1]), cells[2]))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
