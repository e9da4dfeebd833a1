package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Access;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Grant;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.access.Scope;
import vn.tinhgon.access.Staff;
import vn.tinhgon.command.Command.Room;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Locality;

/** Gives and takes roles: by one-time codes, for all places or for some. */
@Component
class RoleCommands {
  private final Staff staff;
  private final StaffPost post;
  private final StaffNames names;
  private final KnowledgeSource knowledge;
  private final AuditLog audit;
  private final Wording wording;

  RoleCommands(
      Staff staff,
      StaffPost post,
      StaffNames names,
      KnowledgeSource knowledge,
      AuditLog audit,
      Wording wording) {
    this.staff = staff;
    this.post = post;
    this.names = names;
    this.knowledge = knowledge;
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
    Person who = Person.of(message);
    Optional<Grant> grant = staff.redeem(who, message.sender().name(), code);
    note(message, "", grant.isPresent() ? Outcome.DONE : Outcome.REFUSED);
    if (grant.isEmpty()) {
      return Said.of(wording.get("command.claim.WRONG"));
    }
    post.seen(message);
    return Said.of(
        wording.get(
            Access.visits(who) ? "roles.taken.visit" : "roles.taken",
            role(grant.get().role()),
            places(grant.get().scope())));
  }

  Said run(Inbound message, Room room) {
    String words = Plain.words(room.rest());
    String first = words.contains(" ") ? words.substring(0, words.indexOf(' ')) : words;
    return switch (first) {
      case "" -> Said.of(list());
      case "moi" -> invite(message, after(room.rest()));
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
              names.of(grant),
              role(grant.role()),
              places(grant.scope()),
              grant.who().channel()));
    }
    return wording.get("roles.list", String.valueOf(lines.size()))
        + "\n"
        + String.join("\n", lines)
        + "\n\n"
        + wording.get("command.form." + Verb.ROLES);
  }

  private Said invite(Inbound message, String words) {
    Optional<Role> role = Optional.empty();
    String rest = "";
    for (Role each : Role.values()) {
      for (String spoken : wording.get("roles.words." + each).split(",", -1)) {
        String plain = Plain.words(words);
        if (plain.equals(spoken) || plain.startsWith(spoken + ' ')) {
          role = Optional.of(each);
          rest = dropWords(words, spoken.split(" ", -1).length);
        }
      }
    }
    if (role.isEmpty()) {
      return Said.of(wording.get("command.form." + Verb.ROLES));
    }
    Set<String> places = new LinkedHashSet<>();
    var lookup = new Lookup(knowledge.current().registry());
    for (String named : rest.split("[,|;\\n]", -1)) {
      if (named.isBlank()) {
        continue;
      }
      List<Locality> found = lookup.places(named.strip());
      if (found.size() != 1) {
        return Said.of(
            found.isEmpty()
                ? wording.get("command.place.unknown", named.strip())
                : wording.get(
                    "command.place.several",
                    named.strip(),
                    found.stream().map(EntryView::name).collect(Collectors.joining("; "))));
      }
      places.add(found.getFirst().id());
    }
    if (role.get() == Role.ADMIN && !places.isEmpty()) {
      return Said.of(wording.get("roles.admin.everywhere"));
    }
    String code = staff.invite(role.get(), new Scope(places));
    note(message, role.get().name().toLowerCase(Locale.ROOT), Outcome.DONE);
    return Said.of(wording.get("roles.invited", role(role.get()), places(new Scope(places)), code));
  }

  private static String dropWords(String text, int words) {
    String[] parts = text.strip().split("\\s+", words + 1);
    return parts.length > words ? parts[words] : "";
  }

  private Said withdraw(Inbound message, String words) {
    String[] parts = words.strip().split("\\s+", 2);
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
    List<String> ended = new ArrayList<>();
    for (Grant grant : meant) {
      if (grant.role() == Role.ADMIN && !staff.administeredWithout(grant.who())) {
        return refused(message, "roles.last");
      }
      if (staff.take(grant.who(), grant.role())) {
        ended.add(role(grant.role()));
      }
    }
    if (ended.isEmpty()) {
      return refused(message, "roles.by.settings");
    }
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

  private String role(Role role) {
    return wording.get("roles.role." + role);
  }

  private String places(Scope scope) {
    return scope.everywhere()
        ? wording.get("roles.everywhere")
        : scope.places().stream()
            .sorted()
            .map(id ->
                knowledge
                    .current()
                    .registry()
                    .find(Locality.class, id)
                    .map(EntryView::name)
                    .orElse(id))
            .collect(Collectors.joining(", "));
  }

  private void note(Inbound message, String target, Outcome outcome) {
    audit.record(Person.of(message), Verb.ROLES.word(), target, outcome);
  }
}
