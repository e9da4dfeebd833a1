package vn.tinhgon.command;

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
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.command.UndoneRoles.Held;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Locality;

/** Gives one-time codes for roles, and the roles to those who bring such a code. */
@Component
class RoleInvitations {
  private final Staff staff;
  private final StaffPost post;
  private final RoleWords words;
  private final KnowledgeSource knowledge;
  private final Deeds deeds;
  private final UndoneRoles undone;
  private final AuditLog audit;
  private final WaitingTickets tickets;
  private final Wording wording;

  RoleInvitations(
      Staff staff,
      StaffPost post,
      RoleWords words,
      KnowledgeSource knowledge,
      Deeds deeds,
      UndoneRoles undone,
      AuditLog audit,
      WaitingTickets tickets,
      Wording wording) {
    this.staff = staff;
    this.post = post;
    this.words = words;
    this.knowledge = knowledge;
    this.deeds = deeds;
    this.undone = undone;
    this.audit = audit;
    this.tickets = tickets;
    this.wording = wording;
  }

  /** Takes up the role that a code gives. */
  Said takeUp(Inbound message, String code) {
    Person who = Person.of(message);
    Held before = undone.held(who);
    Optional<Grant> grant = staff.redeem(who, message.sender().name(), code);
    if (grant.isEmpty()) {
      note(message, "", Outcome.REFUSED);
      return Said.of(wording.get("command.claim.WRONG"));
    }
    noteTaken(who, before, Staff.seal(code));
    note(message, "", Outcome.DONE);
    post.seen(message);
    Role role = grant.get().role();
    String added =
        before.grants().stream()
            .filter(had -> had.role() == role && role != Role.ADMIN)
            .map(had -> "\n" + wording.get("roles.taken.beside", words.places(had.scope())))
            .findFirst()
            .orElse("");
    return Said.of(
        wording.get(
                Access.visits(who) ? "roles.taken.visit" : "roles.taken",
                words.role(role),
                words.places(grant.get().scope()))
            + added
            + tickets.told(who));
  }

  /** It was the act of whoever gave the code, where that is known. */
  private void noteTaken(Person who, Held before, String seal) {
    String target = StaffNames.code(who);
    Held now = undone.held(who);
    Optional<Deed> invitation = deeds.last(Kind.INVITATION, seal);
    invitation.ifPresentOrElse(
        given -> {
          deeds.end(given);
          deeds.noteFor(given, Kind.ROLE, target, before, now);
        },
        () -> deeds.note(who, Kind.ROLE, target, before, now));
  }

  /** Makes a code for the role and the places that were named. */
  Said invite(Inbound message, String spokenOf) {
    Optional<Role> role = Optional.empty();
    String rest = "";
    for (Role each : Role.values()) {
      for (String spoken : wording.get("roles.words." + each).split(",", -1)) {
        String plain = Plain.words(spokenOf);
        if (plain.equals(spoken) || plain.startsWith(spoken + ' ')) {
          role = Optional.of(each);
          rest = dropWords(spokenOf, spoken.split(" ", -1).length);
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
    deeds.note(Person.of(message), Kind.INVITATION, Staff.seal(code), null, role.get());
    note(message, role.get().name().toLowerCase(Locale.ROOT), Outcome.DONE);
    return Said.of(
        wording.get(
            "roles.invited", words.role(role.get()), words.places(new Scope(places)), code));
  }

  private static String dropWords(String text, int words) {
    String[] parts = text.strip().split("\\s+", words + 1);
    return parts.length > words ? parts[words] : "";
  }

  private void note(Inbound message, String target, Outcome outcome) {
    audit.record(Person.of(message), Verb.ROLES.word(), target, outcome);
  }
}
