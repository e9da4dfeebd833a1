package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Command.Act;
import vn.tinhgon.command.Command.Room;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Leads each command to whoever carries it out. */
@Component
class Switchboard {
  private final EntryCommands entries;
  private final RemovalCommands removals;
  private final ViewCommands views;
  private final LifeCommands life;
  private final ApprovalCommands approvals;
  private final HistoryCommands histories;
  private final UndoDesk undos;
  private final RoleCommands roles;
  private final RuleCommands rules;
  private final DocumentCommands documents;
  private final ReviewCommands reviews;
  private final AuditCommands audits;
  private final ReasonCommands reasons;
  private final UnitCommands units;
  private final PictureCommands pictures;
  private final TableCommands tables;
  private final EventCommands events;
  private final PostCommands posts;
  private final EntranceCommands entrance;
  private final HelpText help;
  private final CommandLesson lessons;
  private final RowCodes rows;
  private final Guide guide;
  private final Confirmations confirmations;
  private final ServiceStatus status;
  private final Rooms rooms;
  private final Wording wording;
  private final CommandText texts;

  Switchboard(
      EntryCommands entries,
      RemovalCommands removals,
      ViewCommands views,
      LifeCommands life,
      ApprovalCommands approvals,
      HistoryCommands histories,
      UndoDesk undos,
      RoleCommands roles,
      RuleCommands rules,
      DocumentCommands documents,
      ReviewCommands reviews,
      AuditCommands audits,
      ReasonCommands reasons,
      UnitCommands units,
      PictureCommands pictures,
      TableCommands tables,
      EventCommands events,
      PostCommands posts,
      EntranceCommands entrance,
      HelpText help,
      CommandLesson lessons,
      RowCodes rows,
      Guide guide,
      Confirmations confirmations,
      ServiceStatus status,
      Rooms rooms,
      Wording wording) {
    this.entries = entries;
    this.removals = removals;
    this.views = views;
    this.life = life;
    this.approvals = approvals;
    this.histories = histories;
    this.undos = undos;
    this.roles = roles;
    this.rules = rules;
    this.documents = documents;
    this.reviews = reviews;
    this.audits = audits;
    this.reasons = reasons;
    this.units = units;
    this.pictures = pictures;
    this.tables = tables;
    this.events = events;
    this.posts = posts;
    this.entrance = entrance;
    this.help = help;
    this.lessons = lessons;
    this.rows = rows;
    this.guide = guide;
    this.confirmations = confirmations;
    this.status = status;
    this.rooms = rooms;
    this.wording = wording;
    texts = new CommandText(wording);
  }

  /** What comes of it; the sender may use it. */
  Said run(Inbound message, String typed, Command command) {
    return rows.named(typed, command)
        .map(Said::of)
        .orElseGet(() -> carriedOut(message, typed, command));
  }

  private Said carriedOut(Inbound message, String typed, Command command) {
    return switch (command) {
      case Command.Start _ -> Said.of(help.all(Person.of(message)) + "\n\n" + rooms.notice());
      case Command.Help(var about) ->
          Said.of(
              about.isEmpty()
                  ? help.all(Person.of(message))
                  : lessons.about(Person.of(message), about));
      case Command.Claim(var code) -> entrance.claim(message, code);
      case Command.Leave _ -> entrance.leave(message);
      case Command.Add(var form) when form.texts().isEmpty() -> guide.add(message);
      case Command.Add add -> entries.add(message, typed, add);
      case Command.Edit edit -> entries.edit(message, typed, edit);
      case Command.Remove remove -> removals.remove(message, typed, remove);
      case Command.Show(var id) -> views.show(message, id);
      case Command.Find(var words) -> views.find(words);
      case Command.Listing(var page) -> views.list(page);
      case Command.Status _ -> Said.of(status.text());
      case Command.Cancel _ -> cancel(message);
      case Command.Act act -> act(message, act);
      case Command.Room room -> room(message, room);
      case Command.Misused(var verb) ->
          texts
              .guided(typed)
              .map(id -> guide.edit(message, id))
              .orElseGet(() -> Said.of(help.form(verb, typed)));
      case Command.Unknown _ -> Said.of(help.near(Person.of(message), typed));
    };
  }

  /** Whatever waits in this chat is gone, with the choices that were open. */
  private Said cancel(Inbound message) {
    Optional<Said> stopped = guide.stop(message);
    boolean asked = confirmations.endAll(message);
    boolean question = rooms.declines(message);
    boolean inRoom = rooms.cancel(message);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    if (question && !asked && !inRoom) {
      return Said.asking(wording.get("ticket.not.passed"), List.of());
    }
    return Said.asking(
        wording.get(asked || inRoom || question ? "cancel.done" : "cancel.nothing"), List.of());
  }

  private Said room(Inbound message, Room room) {
    return switch (room.verb()) {
      case ROLES -> roles.run(message, room);
      case RULES -> rules.run(message, room);
      case DOCUMENTS -> documents.run(message, room.rest());
      case AUDIT -> audits.run(room.rest());
      case WHY -> reasons.run(message, room.rest());
      case UNITS -> units.run(message, room.rest());
      case PICTURE -> pictures.run(message, room.rest());
      case TABLE -> tables.run(message, room.rest());
      case EVENT -> events.run(message, room.rest());
      case POSTS -> posts.run(message, room.rest());
      default -> rooms.run(message, room.verb(), room.rest());
    };
  }

  private Said act(Inbound message, Act act) {
    return switch (act.verb()) {
      case CHECK -> reviews.run(message, act);
      case TEST -> life.test(message, act);
      case HISTORY -> histories.history(message, act);
      case COMPARE -> histories.compare(message, act);
      case UNDO -> undos.run(message, act);
      case APPROVE ->
          act.id().isEmpty()
              ? approvals.waiting(message, act.rest())
              : approvals.approve(message, act);
      case UNHIDE -> approvals.approve(message, act);
      case SUBMIT -> life.submit(message, act);
      case RETURN -> life.sendBack(message, act);
      case HIDE -> life.hide(message, act);
      case EXPIRE -> life.expire(message, act);
      default -> Said.of(help.form(act.verb(), ""));
    };
  }
}
