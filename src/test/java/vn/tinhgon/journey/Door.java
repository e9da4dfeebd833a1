package vn.tinhgon.journey;

/**
 * The channels, and all in which one of them may differ from the others to whoever reads and writes
 * there. What is not said here must be the same on each.
 *
 * @see ChannelContractTest
 */
enum Door {
  TELEGRAM("Telegram", true, 4_096, false, true, true, true, "png"),
  ZALO_BOT("Zalo Bot", false, 2_000, true, true, false, true, "png"),
  ZALO_OA("Zalo OA", false, 2_000, true, true, false, true, "png"),
  PAGE("trang web", true, Integer.MAX_VALUE, false, false, true, false, "svg");

  /** How our own words name it. */
  final String named;

  /** Whether choices and votes are pressed; else they are written below the words. */
  final boolean buttons;

  /** What a message may hold; a longer answer comes in parts. */
  final int longest;

  /** Whether each of several parts says which it is. */
  final boolean partsNumbered;

  /** Whether something that is neither words nor a file can be sent there at all. */
  final boolean stickers;

  /** Whether files can be brought: elsewhere the platform does not hand them on. */
  final boolean takesFiles;

  /** Whether somebody is known there for long: only then is he sent news, and links his chats. */
  final boolean lasting;

  /** How a picture is drawn. */
  final String picture;

  Door(
      String named,
      boolean buttons,
      int longest,
      boolean partsNumbered,
      boolean stickers,
      boolean takesFiles,
      boolean lasting,
      String picture) {
    this.named = named;
    this.buttons = buttons;
    this.longest = longest;
    this.partsNumbered = partsNumbered;
    this.stickers = stickers;
    this.takesFiles = takesFiles;
    this.lasting = lasting;
    this.picture = picture;
  }

  /** What is said there alone: a browser forgets whose visit it was; only a link opens a chat. */
  String alone() {
    return switch (this) {
      case PAGE -> " Trang này không nhận ra .* đường dẫn: \\S+";
      case TELEGRAM -> " Đường dẫn mở thẳng: https://t\\.me/\\S+";
      case ZALO_BOT, ZALO_OA -> "(?!)";
    };
  }
}
