package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Access;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Grant;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.access.Staff;
import vn.tinhgon.command.Command.Room;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.command.UndoneRoles.Held;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Gives and takes roles: by one-time codes, for all places or for some. */
@Component
class RoleCommands {
  private final Staff staff;
  private final StaffNames names;
  private final RoleInvitations invitations;
  private final RoleWords words;
  private final Deeds deeds;
  private final UndoneRoles undone;
  private final AuditLog audit;
  private final Wording wording;

  RoleCommands(
      Staff staff,
      StaffNames names,
      RoleInvitations invitations,
      RoleWords words,
      Deeds deeds,
      UndoneRoles undone,
      AuditLog audit,
      Wording wording) {
    this.staff = staff;
    this.names = names;
    this.invitations = invitations;
    this.words = words;
    this.deeds = deeds;
    this.undone = undone;
    this.audit = audit;
    this.wording = wording;
  }

  /** Whether that text can only be the taking up of a role, which everybody may try. */
  static boolean takesUp(String rest) {
    return Access.mayBind("/" + rest) && rest.chars().noneMatch(Character::isLetter);
  }

  /** Ends roles that hang on a visit; whether there were any. */
  boolean leave(Person who) {
    return staff.leave(who);
  }

  /** Takes up the role that a code gives. */
  Said takeUp(Inbound message, String code) {
    return invitations.takeUp(message, code);
  }

  Said run(Inbound message, Room room) {
    String typed = Plain.words(room.rest());
    String first = typed.contains(" ") ? typed.substring(0, typed.indexOf(' ')) : typed;
    return switch (first) {
      case "" -> Said.of(list());
      case "moi" -> invitations.invite(message, after(room.rest()));
      case "thoi", "bo", "rut" -> withdraw(message, after(room.rest()));
      case "huyma" -> closeAll(message);
      default -> Said.of(wording.get("command.form." + Verb.ROLES));
    };
  }

  private static String after(String rest) {
    String[] parts = rest.strip().split("\\s+", 2);
    return parts.length == 2 ? parts[1] : "";
  }

  private String list() {
    List<String> lines = new ArrayList<>();
    for (Grant grant : staff.grants()) {
      lines.add(
          wording.get(
              "roles.line",
              StaffNames.code(grant.who()),
              names.name(grant).orElseGet(() -> wording.get("roles.unnamed")),
              words.role(grant.role()),
              words.places(grant.scope()),
              new ChannelWords(wording).word(grant.who().channel())));
    }
    return wording.get("roles.list", String.valueOf(lines.size()))
        + "\n"
        + String.join("\n", lines)
        + "\n\n"
        + wording.get("command.form." + Verb.ROLES);
  }

  private Said withdraw(Inbound message, String spoken) {
    if (spoken.isBlank()) {
      return Said.of(wording.get("command.form." + Verb.ROLES));
    }
    String[] parts = spoken.strip().split("\\s+", 2);
    String code = parts[0].toUpperCase(Locale.ROOT);
    List<Grant> meant = new ArrayList<>(staff.grants());
    meant.removeIf(grant -> !StaffNames.code(grant.who()).equals(code));
    String roleWords = parts.length == 2 ? Plain.words(parts[1]) : "";
    if (!roleWords.isEmpty()) {
      meant.removeIf(grant ->
          !List.of(wording.get("roles.words." + grant.role()).split(",", -1)).contains(roleWords));
    }
    if (meant.isEmpty()) {
      return Said.of(wording.get("roles.nobody", code));
    }
    Held before = undone.held(meant.getFirst().who());
    List<String> ended = new ArrayList<>();
    for (Grant grant : meant) {
      if (grant.role() == Role.ADMIN && !staff.administeredWithout(grant.who())) {
        return refused(message, "roles.last");
      }
      if (staff.take(grant.who(), grant.role())) {
        ended.add(words.role(grant.role()));
      }
    }
    if (ended.isEmpty()) {
      return refused(message, "roles.by.settings");
    }
    Held now = undone.held(before.who());
    deeds.note(Person.of(message), Kind.ROLE, code, before, now);
    // Who administered may have kept a code to come back by.
    int closed =
        meant.stream().anyMatch(grant -> grant.role() == Role.ADMIN) ? staff.closeInvitations() : 0;
    note(message, code, Outcome.DONE);
    String said =
        wording.get("roles.withdrawn", names.of(meant.getFirst()), String.join(", ", ended));
    return Said.of(
        closed == 0 ? said : said + '\n' + wording.get("roles.codes.closed", "" + closed));
  }

  private Said closeAll(Inbound message) {
    int closed = staff.closeInvitations();
    note(message, "", Outcome.DONE);
    return Said.of(wording.get("roles.codes.closed", String.valueOf(closed)));
  }

  private Said refused(Inbound message, String key) {
    note(message, "", Outcome.REFUSED);
    return Said.of(wording.get(key));
  }

  private void note(Inbound message, String target, Outcome outcome) {
    audit.record(Person.of(message), Verb.ROLES.word(), target, outcome);
  }
}
