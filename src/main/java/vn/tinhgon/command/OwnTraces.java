package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Access;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.feedback.Questions;
import vn.tinhgon.inbox.InboxTraces;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.OutboxTraces;

/** Shows people what is kept of them where they write, and erases it when they wish. */
@Component
class OwnTraces {
  private static final Logger log = LoggerFactory.getLogger(OwnTraces.class);

  private final InboxTraces received;
  private final OutboxTraces sent;
  private final Memory memory;
  private final GuidedEntries guided;
  private final BroughtFiles files;
  private final OwnTickets tickets;
  private final Questions questions;
  private final FollowCommands follows;
  private final LinkCommands links;
  private final SeenVersions seen;
  private final StaffPost post;
  private final Deeds deeds;
  private final Access access;
  private final AuditLog audit;
  private final SecretKey names;
  private final Wording wording;
  private final String days;

  OwnTraces(
      InboxTraces received,
      OutboxTraces sent,
      Memory memory,
      GuidedEntries guided,
      BroughtFiles files,
      OwnTickets tickets,
      Questions questions,
      FollowCommands follows,
      LinkCommands links,
      SeenVersions seen,
      StaffPost post,
      Deeds deeds,
      Access access,
      AuditLog audit,
      SecretKey names,
      Wording wording,
      @Value("${tinhgon.retention-days:90}") String days) {
    this.received = received;
    this.sent = sent;
    this.memory = memory;
    this.guided = guided;
    this.files = files;
    this.tickets = tickets;
    this.questions = questions;
    this.follows = follows;
    this.links = links;
    this.seen = seen;
    this.post = post;
    this.deeds = deeds;
    this.access = access;
    this.audit = audit;
    this.names = names;
    this.wording = wording;
    this.days = days.strip();
  }

  /** What is kept and how long, in two lines. */
  String notice() {
    return wording.get("own.notice", days);
  }

  /** Whether nothing is kept of the sender before this message. */
  boolean first(Inbound message) {
    return received.kept(message.address(), message.sender().id()) == 0;
  }

  Said show(Inbound message) {
    Person who = Person.of(message);
    var text =
        new StringBuilder(
            wording.get(
                "own.kept",
                String.valueOf(received.kept(message.address(), who.id())),
                String.valueOf(sent.kept(message.address())),
                days));
    text.append('\n').append(wording.get("own.how"));
    List<String> more = new ArrayList<>();
    int passed = tickets.kept(message);
    if (passed > 0) {
      more.add(wording.get("ticket.kept", String.valueOf(passed)));
    }
    int asked = questions.kept(message.address(), who.id());
    if (asked > 0) {
      more.add(wording.get("own.asked", String.valueOf(asked)));
    }
    Stream.of(follows.kept(message), links.kept(message))
        .filter(line -> !line.isEmpty())
        .forEach(more::add);
    long acts = audit.count(who);
    if (acts > 0) {
      more.add(wording.get("own.acts", String.valueOf(acts)));
    }
    if (!more.isEmpty()) {
      text.append("\n\n").append(wording.get("own.more"));
      more.forEach(line -> text.append("\n- ").append(line));
    }
    return Said.of(text.toString());
  }

  Said erase(Inbound message, String rest) {
    String agreement = wording.get("command.agreement");
    if (!Plain.words(rest).equals(Plain.words(agreement))) {
      String agreed = "/" + Verb.ERASE_ME.word() + ' ' + agreement;
      return new Said(
          wording.get("own.erase.sure", agreed, tickets.warning(message)),
          List.of(new Offer(wording.get("own.erase.button"), agreed)));
    }
    Address at = message.address();
    Person who = Person.of(message);
    int messages = received.erase(at, who.id());
    int replies = sent.erase(at);
    memory.forget(at, who.id());
    access.forget(who);
    guided.end(message);
    files.end(message);
    tickets.forget(message);
    questions.forget(at, who.id());
    follows.forget(message);
    links.forget(message);
    seen.forget(who);
    post.forget(who);
    deeds.forget(who);
    log.info("erased {} messages and {} replies of {}", messages, replies, names.pseudonym(who));
    return Said.of(
        wording.get("own.erased", String.valueOf(messages), String.valueOf(replies), days));
  }
}
