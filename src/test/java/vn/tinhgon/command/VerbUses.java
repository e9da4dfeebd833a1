package vn.tinhgon.command;

import java.util.List;

/** What each command would be used for by whoever may, or would like to. */
final class VerbUses {
  private VerbUses() {}

  /** What is typed with it; none where the command needs no role. */
  static List<String> of(Verb verb, String ticket) {
    return switch (verb) {
      case ADD -> List.of("/them A?\nB.\nCăn cứ: SRC-001", "/them");
      case EDIT -> List.of("/sua F14\nTrả lời: Sai.", "/sua F14");
      case REMOVE -> List.of("/xoa F14", "/xoa F14 đồng ý");
      case SHOW -> List.of("/xem F14");
      case FIND -> List.of("/tim bí thư");
      case WHY -> List.of("/visao");
      case UNITS -> List.of("/donvi Đức Thọ");
      case EVENT -> List.of("/sukien Loại: giải thể\nNgày: 1/1/2025\nTừ: xã Kỳ Nam");
      case POSTS -> List.of("/chucdanh", "/chucdanh Mã: PO-DT-01\nLưu ý: sai", "/chucdanh Đức Thọ");
      case LIST -> List.of("/danhsach");
      case STATUS -> List.of("/trangthai");
      case HISTORY -> List.of("/lichsu F14");
      case COMPARE -> List.of("/sosanh F14 1 1");
      case UNDO -> List.of("/hoantac F14", "/hoantac", "/hoantac việc 1", "/hoantac bốn mắt");
      case SUBMIT -> List.of("/guiduyet F14");
      case APPROVE -> List.of("/duyet F14 vẫn đăng: gấp", "/duyet");
      case RETURN -> List.of("/tralai F14 sai");
      case HIDE -> List.of("/an F14");
      case UNHIDE -> List.of("/hien F14");
      case EXPIRE -> List.of("/hethan F14");
      case DOCUMENTS ->
          List.of(
              "/vanban bãi bỏ 05-KL/TU từ 1/1/2020",
              "/vanban thêm NQ số 77-NQ/TW ngày 17/4/2015 của Bộ Chính trị");
      case CHECK -> List.of("/rasoat F14 1/12/2027", "/rasoat F14 nhận");
      case TEST -> List.of("/kiemtra F14");
      case IMPORT -> List.of("/nhaptep", "/nhaptep nhận");
      case EXPORT -> List.of("/xuattep");
      case TEMPLATE -> List.of("/mau");
      case TICKETS -> List.of("/phieu", "/phieu " + ticket + " từ chối không rõ");
      case ANSWER -> List.of("/traloi " + ticket + " Mở cửa từ 7 giờ.");
      case STATS -> List.of("/thongke");
      case WORDINGS -> List.of("/cachhoi", "/cachhoi bỏ F14 0123abcd");
      case ROLES -> List.of("/phanquyen", "/phanquyen mời quản trị", "/phanquyen huyma");
      case RULES -> List.of("/caidat bốn mắt có", "/caidat");
      case AUDIT -> List.of("/nhatky");
      case BACKUP -> List.of("/saoluu");
      case BROADCAST -> List.of("/thongbao Ngày mai cơ quan nghỉ cả ngày.");
      case PAUSE -> List.of("/tamdung tất cả chỉ đọc kiểm kê");
      case RESUME -> List.of("/molai tất cả");
      default -> List.of();
    };
  }

  /** What stands open when the role goes: a step, a question, or a list to choose from. */
  static String begun(Verb verb) {
    return switch (verb) {
      case REMOVE, EDIT -> "/" + verb.word() + " F14";
      case BACKUP, EXPORT, TEMPLATE, STATS -> "/danhsach";
      case BROADCAST -> "/thongbao Ngày mai cơ quan nghỉ cả ngày.";
      default -> "/" + verb.word();
    };
  }
}
