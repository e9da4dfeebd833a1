package vn.tinhgon.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.message.Inbound;

/** Notes who used or tried a command that concerns a right. */
@Component
class CommandNotes {
  private static final Logger log = LoggerFactory.getLogger(CommandNotes.class);

  private final AuditLog audit;
  private final SecretKey names;

  CommandNotes(AuditLog audit, SecretKey names) {
    this.audit = audit;
    this.names = names;
  }

  void note(Inbound message, Verb verb, String target, Outcome outcome) {
    Person who = Person.of(message);
    audit.record(who, verb.word(), target, outcome);
    log.info("/{} {} for {} on {}", verb.word(), outcome, names.pseudonym(who), who.channel());
  }
}
