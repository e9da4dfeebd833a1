package vn.tinhgon.command;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinhgon.backup.Backups;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.faq.KnowledgeState;
import vn.tinhgon.faq.KnowledgeSync;
import vn.tinhgon.faq.SyncReport;
import vn.tinhgon.inbox.DeadMessage;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.DatabaseSize;
import vn.tinhgon.outbox.DeadReply;
import vn.tinhgon.outbox.Outbox;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.ticket.TicketPages;
import vn.tinhgon.ticket.Tickets;

/** Tells an administrator how the service is: store, files, queues, database. */
@Component
class ServiceStatus {
  private static final int MOST_SHOWN = 5;
  private static final double MEGABYTE = 1024 * 1024;

  private final KnowledgeSync knowledge;
  private final Inbox inbox;
  private final Outbox outbox;
  private final DatabaseSize database;
  private final Backups backups;
  private final PauseCommands pauses;
  private final Tickets tickets;
  private final TicketPages pages;
  private final CalendarNotices calendar;
  private final ObjectProvider<Channel> channels;
  private final Wording wording;
  private final ChannelWords names;

  ServiceStatus(
      KnowledgeSync knowledge,
      Inbox inbox,
      Outbox outbox,
      DatabaseSize database,
      Backups backups,
      PauseCommands pauses,
      Tickets tickets,
      TicketPages pages,
      CalendarNotices calendar,
      ObjectProvider<Channel> channels,
      Wording wording) {
    this.knowledge = knowledge;
    this.inbox = inbox;
    this.outbox = outbox;
    this.database = database;
    this.backups = backups;
    this.pauses = pauses;
    this.tickets = tickets;
    this.pages = pages;
    this.calendar = calendar;
    this.channels = channels;
    this.wording = wording;
    names = new ChannelWords(wording);
  }

  /** All of it, a line each. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(wording.get("service.version", version()));
    store(lines);
    queues(lines);
    channels
        .orderedStream()
        .forEach(channel -> {
          lines.add(channel(channel.status()));
          channel
              .usage()
              .ifPresent(
                  usage -> lines.add(UsageText.of(wording, channel.status().channel(), usage)));
        });
    lines.add(wording.get("service.database", size()));
    lines.add(backup());
    lines.add(pauses.now());
    Tickets.Waiting asked = tickets.waiting();
    lines.add(wording.get("service.tickets", "" + asked.open(), "" + asked.overdue()));
    if (pages.addressless()) {
      lines.add(wording.get("service.no.address"));
    }
    calendar.missing().forEach(year -> lines.add(calendar.said(year)));
    return String.join("\n", lines);
  }

  private void store(List<String> lines) {
    KnowledgeState state = knowledge.state();
    lines.add(
        wording.get(
            "service.store",
            String.valueOf(state.entries()),
            String.valueOf(state.rows()),
            String.valueOf(state.revision())));
    SyncReport report = state.report();
    list(lines, "service.kept", report.kept());
    list(lines, "service.stay.removed", report.stayRemoved());
    list(lines, "service.kept.without.file", report.keptWithoutFile());
    list(lines, "service.withdrawn", report.withdrawn());
    list(lines, "service.held.back", report.heldBack());
    List<Problem> faults = state.problems().stream().filter(Problem::blocks).toList();
    lines.add(
        faults.isEmpty()
            ? wording.get("service.no.problems")
            : wording.get("service.problems", String.valueOf(faults.size())));
    faults.stream().limit(MOST_SHOWN).forEach(fault -> lines.add("- " + fault.text()));
  }

  private void queues(List<String> lines) {
    // The message that asks is one of them until it is answered.
    long waiting = Math.max(0, inbox.waiting() - 1);
    lines.add(
        wording.get("service.queues", String.valueOf(waiting), String.valueOf(outbox.waiting())));
    inbox
        .oldestWaiting()
        .filter(_ -> waiting > 0)
        .ifPresent(came -> lines.add(wording.get("service.oldest", Vietnam.moment(came))));
    lines.add(
        wording.get("service.dead", String.valueOf(inbox.dead()), String.valueOf(outbox.dead())));
    for (DeadMessage dead : inbox.deadLetters(MOST_SHOWN)) {
      lines.add(
          dead("service.dead.message", dead.receivedAt(), dead.address().channel(), dead.reason()));
    }
    for (DeadReply dead : outbox.deadLetters(MOST_SHOWN)) {
      lines.add(
          dead("service.dead.reply", dead.createdAt(), dead.address().channel(), dead.reason()));
    }
  }

  private String dead(String key, Instant when, String channel, String reason) {
    return wording.get(
        key, Vietnam.moment(when), names.word(channel), new DeadReasons(wording).told(reason));
  }

  private String channel(ChannelStatus status) {
    Instant contact = status.lastContact();
    // The page has no platform behind it that could be heard of.
    String key =
        status.state() == State.CONNECTED && contact == null ? "HERE" : "" + status.state();
    return wording.get(
        "service.channel." + key,
        names.word(status.channel()),
        contact == null ? "" : Vietnam.moment(contact),
        Vietnam.moment(status.since()),
        status.problem());
  }

  private void list(List<String> lines, String key, List<String> which) {
    if (!which.isEmpty()) {
      lines.add(wording.get(key, String.valueOf(which.size()), String.join(", ", which)));
    }
  }

  private String backup() {
    try {
      return backups
          .latest()
          .map(made -> wording.get("service.backup", Vietnam.moment(made)))
          .orElseGet(() -> wording.get("service.backup.none"));
    } catch (IOException unreadable) {
      return wording.get("service.backup.none");
    }
  }

  private String size() {
    try {
      return String.format(Locale.of("vi"), "%.1f", database.bytes() / MEGABYTE);
    } catch (SQLException unknown) {
      return "?";
    }
  }

  /** Only who builds it cares whether that version is already released. */
  static String plain(String version) {
    return version.replaceFirst("-SNAPSHOT$", "");
  }

  private String version() {
    String version = ServiceStatus.class.getPackage().getImplementationVersion();
    return version == null ? wording.get("service.version.unpacked") : plain(version);
  }
}
