package vn.tinhgon.message;

import java.util.List;

/**
 * What goes with a reply besides words.
 *
 * @param files sent along where the channel can carry them
 * @param wanted whether the reader is asked to send a file
 */
public record Papers(List<Attachment> files, boolean wanted) {
  /** Words alone. */
  public static final Papers NONE = new Papers(List.of(), false);

  public Papers {
    files = List.copyOf(files);
  }

  /** These files. */
  public static Papers of(List<Attachment> files) {
    return files.isEmpty() ? NONE : new Papers(files, false);
  }

  /** The wish for a file. */
  public static Papers wanting() {
    return new Papers(List.of(), true);
  }
}
