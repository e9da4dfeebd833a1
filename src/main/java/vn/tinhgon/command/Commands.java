package vn.tinhgon.command;

import org.springframework.stereotype.Component;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Wording;

/** Runs what begins with a slash. */
@Component
public class Commands {
  private final Wording wording;

  Commands(Wording wording) {
    this.wording = wording;
  }

  /** Whether a text is a command: an ASCII slash as its very first character. */
  public static boolean looksLike(String text) {
    return text.startsWith("/");
  }

  /** Runs the command in the caller's transaction and says what came of it. */
  public Reply run(Inbound message, String text) {
    return Reply.of(wording.get("courtesy.help"));
  }
}
