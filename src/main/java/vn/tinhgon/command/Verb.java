package vn.tinhgon.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.access.Role;

/** The commands by their first word, as people type it without marks. */
enum Verb {
  START("start", Need.NOTHING),
  HELP("trogiup", Need.NOTHING),
  CLAIM("quantri", Need.NOTHING),
  LEAVE("thoat", Need.NOTHING),
  CANCEL("huy", Need.NOTHING),
  HAND_OVER("chuyen", Need.NOTHING),
  TRACK("tracuu", Need.NOTHING),
  FOLLOW("theodoi", Need.NOTHING),
  UNFOLLOW("botheodoi", Need.NOTHING),
  LINK("lienket", Need.NOTHING),
  ADD("them", Need.EDITOR),
  EDIT("sua", Need.EDITOR),
  REMOVE("xoa", Need.ANY_ROLE),
  SHOW("xem", Need.ANY_ROLE),
  FIND("tim", Need.ANY_ROLE),
  WHY("visao", Need.ANY_ROLE),
  UNITS("donvi", Need.ANY_ROLE),
  PICTURE("sodo", Need.NOTHING),
  TABLE("bang", Need.NOTHING),
  EVENT("sukien", Need.APPROVER),
  POSTS("chucdanh", Need.EDITOR),
  LIST("danhsach", Need.ANY_ROLE),
  STATUS("trangthai", Need.ANY_ROLE),
  HISTORY("lichsu", Need.ANY_ROLE),
  COMPARE("sosanh", Need.ANY_ROLE),
  UNDO("hoantac", Need.ANY_ROLE),
  SUBMIT("guiduyet", Need.EDITOR),
  APPROVE("duyet", Need.APPROVER),
  RETURN("tralai", Need.APPROVER),
  HIDE("an", Need.APPROVER),
  UNHIDE("hien", Need.APPROVER),
  EXPIRE("hethan", Need.APPROVER),
  DOCUMENTS("vanban", Need.ANY_ROLE),
  CHECK("rasoat", Need.ANY_ROLE),
  TEST("kiemtra", Need.ANY_ROLE),
  IMPORT("nhaptep", Need.ANY_ROLE),
  EXPORT("xuattep", Need.ANY_ROLE),
  TEMPLATE("mau", Need.ANY_ROLE),
  TICKETS("phieu", Need.ANY_ROLE),
  ANSWER("traloi", Need.ANY_ROLE),
  STATS("thongke", Need.ANY_ROLE),
  WORDINGS("cachhoi", Need.EDITOR),
  ROLES("phanquyen", Need.ADMIN),
  RULES("caidat", Need.ADMIN),
  AUDIT("nhatky", Need.ADMIN),
  BACKUP("saoluu", Need.ADMIN),
  BROADCAST("thongbao", Need.ADMIN),
  PAUSE("tamdung", Need.ADMIN),
  RESUME("molai", Need.ADMIN),
  MY_DATA("dulieucuatoi", Need.NOTHING),
  ERASE_ME("xoadulieu", Need.NOTHING);

  /** What somebody must be to use a command at all; on which entries is another question. */
  enum Need {
    NOTHING,
    ANY_ROLE,
    EDITOR,
    APPROVER,
    ADMIN;

    /** The roles any of which will do. */
    List<Role> roles() {
      return switch (this) {
        case NOTHING -> List.of();
        case ANY_ROLE -> List.of(Role.values());
        case EDITOR -> List.of(Role.EDITOR);
        case APPROVER -> List.of(Role.APPROVER);
        case ADMIN -> List.of(Role.ADMIN);
      };
    }
  }

  private final String word;
  private final Need need;

  Verb(String word, Need need) {
    this.word = word;
    this.need = need;
  }

  String word() {
    return word;
  }

  Need need() {
    return need;
  }

  /** Whether it needs no role. */
  boolean everybodys() {
    return need == Need.NOTHING;
  }

  /** Whether it is about one entry that must be named. */
  boolean needsEntry() {
    return switch (this) {
      case HISTORY, COMPARE, TEST, SUBMIT, RETURN, HIDE, UNHIDE, EXPIRE -> true;
      default -> false;
    };
  }

  /** Whether it goes on while the store may not be changed; a verb not named here does not. */
  boolean changesNothing() {
    return switch (this) {
      case START,
          HELP,
          CLAIM,
          LEAVE,
          CANCEL,
          HAND_OVER,
          TRACK,
          FOLLOW,
          UNFOLLOW,
          LINK,
          BROADCAST,
          TICKETS,
          ANSWER,
          STATS,
          WORDINGS,
          HISTORY,
          COMPARE,
          TEST,
          ROLES,
          AUDIT,
          SHOW,
          FIND,
          WHY,
          UNITS,
          PICTURE,
          TABLE,
          LIST,
          STATUS,
          EXPORT,
          TEMPLATE,
          BACKUP,
          PAUSE,
          RESUME,
          MY_DATA,
          ERASE_ME ->
          true;
      default -> false;
    };
  }

  /** The verb of that word; marks and capitals do not matter, other letters do. */
  static Optional<Verb> of(String typed) {
    String plain = Plain.vietnamese(typed);
    return Arrays.stream(values()).filter(verb -> verb.word.equals(plain)).findFirst();
  }
}
