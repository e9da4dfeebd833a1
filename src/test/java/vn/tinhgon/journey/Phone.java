package vn.tinhgon.journey;

/** Somebody on one channel: what he can do there, and what he reads then. */
interface Phone {
  Door door();

  /** Sends words. */
  Screen says(String text);

  /** Presses the button of that label, be it a choice or a vote; only where there are any. */
  Screen presses(String label);

  /** Sends what is neither words nor a file. */
  Screen sendsSticker();

  /**
   * Brings a file; only where that can be done.
   *
   * @param until what is said once it has been read
   */
  Screen sendsFile(String name, byte[] bytes, String until);

  /** What he reads because others do that. */
  Screen hears(Runnable cause);

  /** Takes the choice that stands at that place, counted from 1, as one does there. */
  default Screen picks(Screen shown, int place) {
    return door().buttons ? presses(shown.choices().get(place - 1)) : says("" + place);
  }

  /** Judges the latest answer, as one does there. */
  default Screen votes(String button, String word) {
    return door().buttons ? presses(button) : says(word);
  }
}
