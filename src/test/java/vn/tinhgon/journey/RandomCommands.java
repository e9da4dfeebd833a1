package vn.tinhgon.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.support.MadeFiles;
import vn.tinhgon.support.Office;

/**
 * Commands drawn by lot: of the kinds that change an entry or a document, files that bring many of
 * them, and of what stands around them: reviews, settings, switches, tickets and roles.
 */
final class RandomCommands {
  static final List<String> IDS = List.of("F15", "F38", "F63", "F64");

  /** Stands for a file with that number. */
  private static final String FILE = "tệp ";

  private RandomCommands() {}

  /** What one person types next, in that order. */
  static List<String> some(Random random, Office office) {
    String id = IDS.get(random.nextInt(IDS.size()));
    int number = random.nextInt(1_000);
    return switch (random.nextInt(31)) {
      case 0 ->
          List.of(
              "/them Cổng số " + number + " mở lúc nào?\nLúc " + number + " giờ.\nCăn cứ: SRC-001");
      case 1, 2 ->
          List.of("/sua " + id + "\nTrả lời: Bản số " + number + ".\nLý do: lần " + number);
      case 3 -> List.of("/sua " + id + "\nTrả lời: Bản chờ " + number + ".\nĐăng: không");
      case 4 -> List.of("/duyet " + id);
      case 5 -> List.of("/xem " + id, "/duyet " + id + " vẫn đăng: thử " + number);
      case 6 -> List.of("/an " + id);
      case 7 -> List.of("/hien " + id);
      case 8 -> List.of("/hethan " + id);
      case 9 -> List.of("/hoantac " + id, "/hoantac " + id);
      case 10 -> List.of("/hoantac " + id + " " + (1 + number % 5));
      case 11 -> List.of("/xoa " + id);
      case 12 -> List.of("/xoa " + id, "/xoa " + id + " đồng ý");
      case 13 -> List.of("/tralai " + id + " chưa rõ");
      case 14 -> List.of("/vanban bãi bỏ 05-KL/TU từ 1/1/2020", "/hoantac 05-KL/TU");
      case 15 ->
          List.of("/sua " + id, "2", "Từng bước " + number + ".", "xong", "bỏ qua", "1", "/huy");
      case 16, 17 -> {
        // Worded anew, taken from readers, worded so once more, and back to that very version.
        String words = "/sua " + id + "\nTrả lời: Vòng " + number + ".";
        long next = office.part(EntryLife.class).find(id).map(StoredEntry::version).orElse(0L) + 1;
        yield List.of("/xem " + id, words, "/an " + id, words, "/hoantac " + id + " " + next);
      }
      case 18 -> {
        // Taken from readers, and an old version taken up again until it is said to be so.
        String back = "/hoantac " + id + " " + (1 + number % 4);
        yield List.of("/an " + id, back, back, back);
      }
      case 19 ->
          List.of(
              List.of("/rasoat " + id, "/rasoat " + id + " nhận", "/rasoat " + id + " 30/6/2027")
                  .get(number % 3));
      case 20 -> List.of("/caidat hạn rà soát " + (6 + number % 12) + " tháng");
      case 21 -> List.of("/tamdung telegram chỉ đọc kiểm kê " + number);
      case 22 -> List.of("/tamdung đồng ý", "/molai telegram", "/molai đồng ý");
      case 23 ->
          List.of(
              "/chuyen Bể bơi số " + number % 5 + " ở huyện Đức Thọ mở lúc nào?", "/chuyen đồng ý");
      case 24 -> {
        List<String> codes = said(office, "P\\d{3}-\\d{4}");
        yield codes.isEmpty()
            ? List.of("/phieu")
            : List.of(
                "/traloi " + codes.getLast() + " Lúc " + number + " giờ.",
                "/phieu " + codes.getFirst() + " trùng " + codes.getLast());
      }
      case 25 -> {
        List<String> given = said(office, "/phanquyen \\d{6,}");
        yield given.isEmpty()
            ? List.of("/phanquyen mời biên tập")
            : List.of("/phanquyen mời duyệt huyện Đức Thọ", given.getLast());
      }
      case 26 -> {
        List<String> people = said(office, "Q\\d{6}");
        yield people.isEmpty()
            ? List.of("/phanquyen")
            : List.of("/phanquyen", "/phanquyen thôi " + people.getLast());
      }
      case 27, 28 -> file(random);
      case 29 -> List.of("/nhaptep đồng ý", "/nhaptep vẫn đăng: thử " + number);
      default -> List.of(List.of("/them", "/huy", "/sua F15", "2", "xong", "đăng").get(number % 6));
    };
  }

  /** A file, and the word that takes it once it was shown. */
  static List<String> file(Random random) {
    return List.of(FILE + random.nextInt(1_000), "/nhaptep đồng ý");
  }

  /** Words as they are typed, or the file that they stand for. */
  static Inbound message(Office office, String person, String text) {
    return text.startsWith(FILE)
        ? office.sent(
            "telegram", person, "lo.csv", table(office, text.substring(FILE.length())), "/nhaptep")
        : office.typed(person, text);
  }

  /** A row that is new, one that is changed, and one that is wrong. */
  private static byte[] table(Office office, String number) {
    List<String> rows = new ArrayList<>();
    rows.add(MadeFiles.entry("Quầy số " + number + " mở lúc nào?", "Lúc " + number + " giờ."));
    office
        .part(FaqStore.class)
        .find(IDS.get(Integer.parseInt(number) % 2))
        .ifPresent(old ->
            rows.add(
                MadeFiles.changed(
                    old.entry(), "SRC-001", "published", "Từ tệp số " + number + ".")));
    rows.add(MadeFiles.row(Map.of("id", "F10", "title", "Lạ?", "documents", "DOC-999")));
    return MadeFiles.table(rows.toArray(String[]::new));
  }

  /** What of that shape was said to anybody, the oldest first. */
  private static List<String> said(Office office, String shape) {
    Pattern pattern = Pattern.compile(shape);
    return office
        .jdbc()
        .sql("select payload from outbox where payload is not null order by id")
        .query(String.class)
        .list()
        .stream()
        .flatMap(payload -> pattern.matcher(payload).results().map(MatchResult::group))
        .distinct()
        .toList();
  }
}
