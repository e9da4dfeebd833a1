package vn.tinhgon.faq;

import java.util.Map;

/**
 * An entry as its file holds it.
 *
 * @param file name in the knowledge folder
 * @param hash fingerprint of the content
 * @param lines the line of each key, and of the answer; empty for an entry not read from a file
 */
public record EntryFile(
    String file, String hash, State state, Entry entry, Map<String, Integer> lines) {

  public EntryFile {
    lines = Map.copyOf(lines);
  }

  /** Whether readers get the entry. */
  public enum State {
    /** Given as an answer. */
    PUBLISHED,
    /** Being written; kept, not given. */
    DRAFT,
    /** Written, and waits for somebody who approves it. */
    REVIEW,
    /** Kept from readers for a while. */
    HIDDEN,
    /** No longer holds; kept, not given. */
    EXPIRED,
    /** Laid into the archive. */
    WITHDRAWN;

    /** Whether it was taken from readers on purpose, and may come back to them. */
    public boolean taken() {
      return this == HIDDEN || this == EXPIRED;
    }
  }
}
