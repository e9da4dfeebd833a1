package vn.tinhgon.following;

import java.util.List;
import java.util.Set;
import vn.tinhgon.faq.DocumentEnding;

/**
 * Something readers get: an entry, or a row of the register.
 *
 * @param kind what is said of it
 * @param title by which people know it
 * @param text what readers get
 * @param endings of the documents it rests on, as far as their day has come
 * @param fingerprint of all that readers are told of it; equal when they are told the same
 * @param subjects whoever follows one of these is told when it changes
 */
public record Item(
    String id,
    Kind kind,
    String title,
    String text,
    List<DocumentEnding> endings,
    String fingerprint,
    Set<Subject> subjects) {

  public Item {
    endings = List.copyOf(endings);
    subjects = Set.copyOf(subjects);
  }

  /** What it is. */
  public enum Kind {
    ENTRY,
    DOCUMENT,
    ROW
  }
}
