package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Grant;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.access.Scope;
import vn.tinhgon.access.Staff;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Gives people back the roles they had, and makes codes void that were given. */
@Component
class UndoneRoles implements Undoing {
  private final Staff staff;
  private final StaffNames names;
  private final RoleWords words;
  private final Deeds deeds;
  private final TakingBack back;
  private final Rights rights;
  private final Desk desk;
  private final Wording wording;

  UndoneRoles(
      Staff staff,
      StaffNames names,
      RoleWords words,
      Deeds deeds,
      TakingBack back,
      Rights rights,
      Desk desk,
      Wording wording) {
    this.staff = staff;
    this.names = names;
    this.words = words;
    this.deeds = deeds;
    this.back = back;
    this.rights = rights;
    this.desk = desk;
    this.wording = wording;
  }

  /** The roles somebody has at one moment. */
  record Held(Person who, List<Grant> grants) {}

  /** What somebody holds now, to be written down. */
  Held held(Person who) {
    return new Held(who, staff.grantsOf(who));
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.ROLE, Kind.INVITATION);
  }

  @Override
  public boolean may(Inbound message, Deed deed) {
    return rights.has(Person.of(message), Role.ADMIN);
  }

  @Override
  public String barred(Inbound message, Deed deed) {
    return "command.role.ADMIN";
  }

  @Override
  public String told(Deed deed) {
    if (deed.kind() == Kind.INVITATION) {
      Role role = Deeds.read(deed.became(), Role.class);
      return wording.get("undo.invitation", wording.get("roles.role." + role));
    }
    Held became = Deeds.read(deed.became(), Held.class);
    String name =
        became == null
            ? deed.target()
            : names.of(new Grant(became.who(), deed.target(), Role.EDITOR, Scope.ALL, null));
    return name.equals(deed.target())
        ? wording.get("undo.role.unnamed", name)
        : wording.get("undo.role", name, deed.target());
  }

  /** Takes back the last change of that person's roles; a change before it only when asked to. */
  Said undo(Inbound message, String code) {
    Optional<Deed> last = deeds.last(Kind.ROLE, code);
    if (last.isEmpty() || !may(message, last.get()) || !deeds.undoneSince(last.get())) {
      return last.map(deed -> undo(message, deed, ""))
          .orElseGet(() -> desk.refusal(message, Verb.UNDO, "", "undo.unknown"));
    }
    Deed before = last.get();
    Held was = Deeds.read(before.was(), Held.class);
    Held became = Deeds.read(before.became(), Held.class);
    if (was == null || became == null) {
      return undo(message, before, "");
    }
    back.shown(message, before);
    desk.refused(message, Verb.UNDO, code, Outcome.SHOWN);
    String command = "/" + Verb.UNDO.word() + ' ' + wording.get("undo.deed", "" + before.id());
    String moves = moved(was.grants(), became.grants());
    return new Said(
        wording.get("undo.role.further", told(before), moves, command),
        List.of(new Offer(moves, command)));
  }

  @Override
  public Said undo(Inbound message, Deed deed, String rest) {
    if (!may(message, deed)) {
      return desk.refusal(message, Verb.UNDO, "", barred(message, deed));
    }
    return deed.kind() == Kind.INVITATION ? close(message, deed) : giveBack(message, deed);
  }

  @Override
  public String changed(Deed deed) {
    boolean invitation = deed.kind() == Kind.INVITATION;
    Held was = invitation ? null : Deeds.read(deed.was(), Held.class);
    Held became = invitation ? null : Deeds.read(deed.became(), Held.class);
    return was == null || became == null
        ? ""
        : Stream.concat(
                moved("undo.role.given", became.grants(), was.grants()),
                moved("undo.role.gone", was.grants(), became.grants()))
            .collect(Collectors.joining("; "));
  }

  private Said close(Inbound message, Deed deed) {
    if (!back.agreed(message, deed)) {
      return back.shown(message, deed, this, "");
    }
    if (!staff.closeInvitation(deed.target()) || !deeds.end(deed)) {
      return desk.refusal(message, Verb.UNDO, "", "undo.invitation.used");
    }
    back.tell(message, deed, told(deed));
    desk.done(message, Verb.UNDO, Verb.ROLES.word());
    return Said.of(wording.get("undo.did", told(deed)));
  }

  private Said giveBack(Inbound message, Deed deed) {
    @Nullable Held was = Deeds.read(deed.was(), Held.class);
    @Nullable Held became = Deeds.read(deed.became(), Held.class);
    if (was == null || became == null) {
      return desk.refusal(message, Verb.UNDO, deed.target(), "undo.since", told(deed));
    }
    Person who = was.who();
    List<Grant> gone = new ArrayList<>(became.grants());
    gone.removeIf(grant -> was.grants().stream().anyMatch(had -> had.role() == grant.role()));
    boolean stands = same(staff.grantsOf(who), became.grants());
    boolean last =
        stands
            && gone.stream().anyMatch(grant -> grant.role() == Role.ADMIN)
            && !staff.administeredWithout(who);
    return last
        ? desk.refusal(message, Verb.UNDO, deed.target(), "roles.last")
        : back.once(message, deed, this, stands, () -> moved(deed, was, became, gone));
  }

  private Said moved(Deed deed, Held was, Held became, List<Grant> gone) {
    gone.forEach(grant -> staff.take(was.who(), grant.role()));
    boolean over = false;
    for (Grant had : was.grants()) {
      boolean kept = became.grants().stream().anyMatch(now -> same(List.of(now), List.of(had)));
      if (!kept) {
        over |= !staff.giveBack(had);
      }
    }
    return Said.of(
        wording.get("undo.role.did", told(deed), moved(was.grants(), became.grants()))
            + (over ? "\n" + wording.get("undo.role.over") : ""));
  }

  /** What was given back, and what was taken. */
  private String moved(List<Grant> was, List<Grant> became) {
    return Stream.concat(moved("undo.role.back", was, became), moved("undo.role.gone", became, was))
        .collect(Collectors.joining("; "));
  }

  private Stream<String> moved(String key, List<Grant> some, List<Grant> others) {
    return some.stream()
        .filter(grant -> others.stream().noneMatch(one -> same(List.of(one), List.of(grant))))
        .map(grant -> wording.get(key, words.role(grant.role()), words.places(grant.scope())));
  }

  private static boolean same(List<Grant> some, List<Grant> others) {
    return roles(some).equals(roles(others));
  }

  private static Set<List<Object>> roles(List<Grant> grants) {
    return grants.stream()
        .map(grant -> List.<Object>of(grant.role(), grant.scope()))
        .collect(Collectors.toSet());
  }
}
