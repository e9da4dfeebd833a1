package vn.tinhgon.command;

import java.util.Optional;

/** The commands by their first word, as people type it without marks. */
enum Verb {
  START("start", true),
  HELP("trogiup", true),
  CLAIM("quantri", true),
  LEAVE("thoat", true),
  ADD("them", false),
  EDIT("sua", false),
  REMOVE("xoa", false),
  SHOW("xem", false),
  FIND("tim", false),
  LIST("danhsach", false),
  STATUS("trangthai", false),
  BACKUP("saoluu", false),
  PAUSE("tamdung", false),
  RESUME("molai", false),
  MY_DATA("dulieucuatoi", true),
  ERASE_ME("xoadulieu", true);

  private final String word;
  private final boolean everybodys;

  Verb(String word, boolean everybodys) {
    this.word = word;
    this.everybodys = everybodys;
  }

  String word() {
    return word;
  }

  /** Whether it needs no role. */
  boolean everybodys() {
    return everybodys;
  }

  /** Whether it goes on while the store may not be changed; a verb not named here does not. */
  boolean changesNothing() {
    return switch (this) {
      case START,
          HELP,
          CLAIM,
          LEAVE,
          SHOW,
          FIND,
          LIST,
          STATUS,
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
    for (Verb verb : values()) {
      if (verb.word.equals(plain)) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }
}
