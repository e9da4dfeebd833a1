package vn.tinhgon.lineage;

/** Slips of the keyboard. */
final class Slip {
  private static final int SHORTEST = 3;

  private Slip() {}

  /** Whether one letter more, less, another or two changed about make one out of the other. */
  static boolean one(String typed, String meant) {
    int shorter = Math.min(typed.length(), meant.length());
    if (Math.abs(typed.length() - meant.length()) > 1 || shorter < SHORTEST) {
      return false;
    }
    int from = 0;
    while (from < shorter && typed.charAt(from) == meant.charAt(from)) {
      from++;
    }
    int typedEnd = typed.length();
    int meantEnd = meant.length();
    while (typedEnd > from
        && meantEnd > from
        && typed.charAt(typedEnd - 1) == meant.charAt(meantEnd - 1)) {
      typedEnd--;
      meantEnd--;
    }
    int inTyped = typedEnd - from;
    int inMeant = meantEnd - from;
    boolean turned =
        inTyped == 2
            && inMeant == 2
            && typed.charAt(from) == meant.charAt(from + 1)
            && typed.charAt(from + 1) == meant.charAt(from);
    return turned || Math.max(inTyped, inMeant) <= 1;
  }
}
