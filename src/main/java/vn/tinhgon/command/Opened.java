package vn.tinhgon.command;

/** What somebody says who begins with a slash, be it typed or by opening a link to us. */
public sealed interface Opened {
  /** He asks that: whatever the words look like, they are a question and no command. */
  record Asks(String question) implements Opened {}

  /** He gives that command. */
  record Gives(String command) implements Opened {}
}
