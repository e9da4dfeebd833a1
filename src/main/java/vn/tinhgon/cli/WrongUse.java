package vn.tinhgon.cli;

/** What was asked for cannot be done as it was asked; the message says in one line why. */
final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUse(String why) {
    super(why);
  }
}
