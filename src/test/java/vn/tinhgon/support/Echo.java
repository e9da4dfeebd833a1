package vn.tinhgon.support;

import java.util.List;
import java.util.function.Function;
import vn.tinhgon.inbox.MessageHandler;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.outbox.Outbox;

/** A handler that replies by what it was given. */
public record Echo(Outbox outbox, Function<Inbound, Reply> replies) implements MessageHandler {

  /** Repeats the words; says the kind of what has none. */
  public Echo(Outbox outbox) {
    this(outbox, message -> Reply.of(said(message)));
  }

  /** Always the same reply, whatever comes. */
  public static Function<Outbox, MessageHandler> always(Reply reply) {
    return outbox -> new Echo(outbox, _ -> reply);
  }

  private static String said(Inbound message) {
    return switch (message.content()) {
      case Content.Text(var text) -> "re: " + text;
      case Content.ButtonPress(var token) -> "button: " + token;
      case Content.Document(_, var name, _, _) -> "file: " + name;
      case Content.Unsupported(var kind) -> "kind: " + kind;
    };
  }

  @Override
  public boolean ready(Address address) {
    return outbox.takes(address);
  }

  @Override
  public void handle(Inbound message) {
    outbox.put(message.address(), replies.apply(message));
  }

  @Override
  public void giveUp(Inbound message) {
    outbox.put(message.address(), new Reply(Reply.of("sorry").body(), List.of(), List.of()));
  }
}
