package vn.tinhgon.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Grant;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.access.Scope;
import vn.tinhgon.access.Staff;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.HouseRules;
import vn.tinhgon.faq.HouseRules.FourEyes;
import vn.tinhgon.faq.StoredEntry;

/** Who may do what with which entry, asked anew each time. */
@Component
class Rights {
  private final Staff staff;
  private final HouseRules rules;
  private final EntryPlaces places;

  Rights(Staff staff, HouseRules rules, EntryPlaces places) {
    this.staff = staff;
    this.rules = rules;
    this.places = places;
  }

  /** Whether the person has one of these roles, for some place at least. */
  boolean hasOne(Person who, Collection<Role> roles) {
    return roles.stream().anyMatch(role -> staff.scope(who, role).isPresent());
  }

  /** Whether the person may use that command at all. */
  boolean mayUse(Person who, Verb verb) {
    return verb.everybodys() || hasOne(who, verb.need().roles());
  }

  boolean has(Person who, Role role) {
    return staff.scope(who, role).isPresent();
  }

  /** Whether the person has the role for all that the entry is about. */
  boolean may(Person who, Role role, Entry entry) {
    return staff.scope(who, role).filter(scope -> places.within(scope, entry)).isPresent();
  }

  /** What readers get, or once got, only those who approve take away; a draft its writers too. */
  boolean mayRemove(Person who, StoredEntry entry) {
    boolean draft = entry.state() == State.DRAFT || entry.state() == State.REVIEW;
    return may(who, Role.APPROVER, entry.entry())
        || (draft && may(who, Role.EDITOR, entry.entry()));
  }

  /** Whether the person has the role for all places. */
  boolean everywhere(Person who, Role role) {
    return staff.scope(who, role).filter(scope -> scope.everywhere()).isPresent();
  }

  /** By which sentence whoever lacks the role, or has it only for some places, is refused. */
  String lacking(Person who, Role role) {
    return has(who, role) && !everywhere(who, role)
        ? "command.role.places"
        : "command.role." + role;
  }

  /** Whether somebody other than its writer must approve the entry. */
  boolean needsSecond(Entry entry) {
    return switch (rules.fourEyes()) {
      case ON -> true;
      case OFF -> false;
      case AUTO -> approvers(entry).size() > 1;
    };
  }

  boolean strict() {
    return rules.fourEyes() != FourEyes.OFF;
  }

  /** Those who may approve the entry. */
  Set<Person> approvers(Entry entry) {
    return staff.grants().stream()
        .filter(grant -> grant.role() != Role.EDITOR && places.within(grant.scope(), entry))
        .map(Grant::who)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether the person may write and at once publish the entry. */
  boolean publishesAlone(Person who, Entry entry) {
    return may(who, Role.APPROVER, entry) && !needsSecond(entry);
  }

  /** Whether the person may approve what those wrote. */
  boolean approves(Person who, Entry entry, Set<Editor> authors) {
    return !needsSecond(entry)
        || authors.stream()
            .noneMatch(author -> new Person(author.channel(), author.userId()).equals(who));
  }

  /** Those who may approve what is about these places; about no place, who may so for all. */
  Set<Person> approvers(List<String> about) {
    List<List<String>> chains = chains(about);
    return staff.grants().stream()
        .filter(grant -> grant.role() != Role.EDITOR && grant.scope().covers(chains))
        .map(Grant::who)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** For which places the person may write or approve what is about them. */
  Predicate<List<String>> keeps(Person who) {
    List<Scope> scopes =
        Stream.of(Role.EDITOR, Role.APPROVER)
            .flatMap(role -> staff.scope(who, role).stream())
            .toList();
    Map<List<String>, Boolean> known = new HashMap<>();
    return places ->
        known.computeIfAbsent(
            places, about -> scopes.stream().anyMatch(scope -> scope.covers(chains(about))));
  }

  /** Those who may write or approve what is about these places, without the administrators. */
  Set<Person> keepers(List<String> places) {
    List<List<String>> chains = chains(places);
    return staff.grants().stream()
        .filter(grant -> grant.role() != Role.ADMIN && grant.scope().covers(chains))
        .map(Grant::who)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Set<Person> administrators() {
    return staff.grants().stream()
        .filter(grant -> grant.role() == Role.ADMIN)
        .map(Grant::who)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Everybody who has a role, administrators first. */
  Set<Person> everybody() {
    return staff.grants().stream()
        .map(Grant::who)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Each place with those that it lies in. */
  List<List<String>> chains(List<String> places) {
    return this.places.chains(places);
  }
}
