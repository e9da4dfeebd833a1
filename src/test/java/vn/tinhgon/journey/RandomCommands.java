package vn.tinhgon.journey;

import java.util.List;
import java.util.Random;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.support.Office;

/** Commands of the kinds that change an entry or a document, drawn by lot. */
final class RandomCommands {
  static final List<String> IDS = List.of("F15", "F38", "F63", "F64");

  private RandomCommands() {}

  /** What one person types next, in that order. */
  static List<String> some(Random random, Office office) {
    String id = IDS.get(random.nextInt(IDS.size()));
    int number = random.nextInt(1_000);
    return switch (random.nextInt(20)) {
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
      default -> List.of(List.of("/them", "/huy", "/sua F15", "2", "xong", "đăng").get(number % 6));
    };
  }
}
