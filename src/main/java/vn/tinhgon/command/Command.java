package vn.tinhgon.command;

import org.jspecify.annotations.Nullable;

/** What a message that begins with a slash asks for. */
sealed interface Command {

  /** A first hello. */
  record Start() implements Command {}

  /** What can be done here; {@code about} = the command to be taught, or nothing. */
  record Help(String about) implements Command {}

  /** To become the first administrator. */
  record Claim(String code) implements Command {}

  /** To give up the role that this visit has. */
  record Leave() implements Command {}

  /** A new entry. */
  record Add(Form form) implements Command {}

  /**
   * Other contents for some fields of an entry.
   *
   * @param version the version the editor saw; null = whatever it is
   */
  record Edit(String id, @Nullable Long version, Form form) implements Command {}

  /** To take an entry from readers; {@code agreed} = the second word, after we asked. */
  record Remove(String id, boolean agreed) implements Command {}

  /** An entry with all its fields. */
  record Show(String id) implements Command {}

  /** Entries with those words. */
  record Find(String words) implements Command {}

  /** All entries, a page at a time. */
  record Listing(int page) implements Command {}

  /**
   * A step in the life of an entry, or a look at it.
   *
   * @param id the entry; empty where none was named
   * @param rest what else was typed
   */
  record Act(Verb verb, String id, String rest) implements Command {}

  /** A command with a language of its own behind its first word. */
  record Room(Verb verb, String rest) implements Command {}

  /** To stop whatever waits for an answer. */
  record Cancel() implements Command {}

  /** How the service is. */
  record Status() implements Command {}

  /** A command whose details are missing or wrong. */
  record Misused(Verb verb) implements Command {}

  /** No command of ours. */
  record Unknown() implements Command {}

  /** Whether it only shows something, although others of its verb change what is kept. */
  default boolean looks() {
    return switch (this) {
      case Act(var verb, var id, var rest) when id.isEmpty() ->
          verb == Verb.APPROVE || ((verb == Verb.CHECK || verb == Verb.UNDO) && rest.isBlank());
      case Room(var verb, var rest) when verb == Verb.RULES -> rest.isBlank();
      case Room(var verb, var rest) when verb == Verb.DOCUMENTS -> DocumentOrder.read(rest).looks();
      default -> false;
    };
  }
}
