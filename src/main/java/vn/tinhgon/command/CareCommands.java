package vn.tinhgon.command;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.backup.Backup;
import vn.tinhgon.backup.Backups;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Outbox;

/** Cares for the service itself on an administrator's word: copies it. */
@Component
class CareCommands {
  private final Backups backups;
  private final Outbox outbox;
  private final Errands errands;
  private final AuditLog audit;
  private final Wording wording;

  CareCommands(Backups backups, Outbox outbox, Errands errands, AuditLog audit, Wording wording) {
    this.backups = backups;
    this.outbox = outbox;
    this.errands = errands;
    this.audit = audit;
    this.wording = wording;
  }

  Said backup(Inbound message) {
    errands.promise(
        message.address(),
        _ -> {
          Reply made = Reply.of(backedUp());
          return () -> outbox.put(message.address(), made);
        });
    audit.record(Person.of(message), Verb.BACKUP.word(), "", Outcome.DONE);
    return Said.of(wording.get("care.backup.begun"));
  }

  private String backedUp() throws IOException, SQLException {
    Backup made = backups.make();
    return wording.get(
        "care.backup.made",
        made.file().getFileName().toString(),
        String.valueOf(made.count()),
        String.valueOf(Files.size(made.file()) / 1024),
        Vietnam.moment(made.at()));
  }
}
