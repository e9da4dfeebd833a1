package vn.tinhgon.command;

/** The beginning of a text in one line, cut between words. */
final class Excerpt {
  private static final String MORE = " …";

  private Excerpt() {}

  /** So many characters of it at most, and a sign that there is more. */
  static String of(String text, int most) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= most) {
      return line;
    }
    int room = most - MORE.length();
    int blank = line.lastIndexOf(' ', room);
    // Where words are that long, at least no character is halved.
    int cut =
        blank > room / 2
            ? blank
            : Character.isHighSurrogate(line.charAt(room - 1)) ? room - 1 : room;
    return line.substring(0, cut).replaceFirst("[,;:.–-]+$", "") + MORE;
  }
}
