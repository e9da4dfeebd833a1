package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Grant;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.access.Scope;
import vn.tinhgon.access.Staff;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.following.RowPlaces;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Row;
import vn.tinhgon.rehearsal.Rehearsal;

/** What the limits of a role for some places mean for one entry, and in words. */
@Component
class PlaceRights {
  private static final int MOST_NAMES = 3;

  private final Staff staff;
  private final EntryPlaces places;
  private final Rehearsal rehearsal;
  private final Publishing publishing;
  private final KnowledgeSource knowledge;
  private final StaffNames names;
  private final Desk desk;
  private final Wording wording;
  private final RoleWords roles;

  PlaceRights(
      Staff staff,
      EntryPlaces places,
      Rehearsal rehearsal,
      Publishing publishing,
      KnowledgeSource knowledge,
      StaffNames names,
      RoleWords roles,
      Desk desk,
      Wording wording) {
    this.staff = staff;
    this.places = places;
    this.rehearsal = rehearsal;
    this.publishing = publishing;
    this.knowledge = knowledge;
    this.names = names;
    this.desk = desk;
    this.wording = wording;
    this.roles = roles;
  }

  /** Says which places of these entries are not his, and who may. */
  Said refusal(Inbound message, Verb verb, String id, Role role, Entry... entries) {
    Optional<Scope> scope = staff.scope(Person.of(message), role);
    Set<String> beyond = new LinkedHashSet<>();
    for (Entry entry : entries) {
      scope.ifPresent(reached -> beyond.addAll(places.beyond(reached, entry)));
    }
    return scope.isEmpty() || beyond.isEmpty()
        ? desk.refusal(message, verb, id, "command.place.not.yours")
        : desk.refusal(
            message,
            verb,
            id,
            "command.place.not.yours.named",
            String.join(", ", beyond),
            wording.get("roles.role." + role),
            roles.places(scope.get()),
            who(role, entries));
  }

  private String who(Role role, Entry... entries) {
    List<String> able =
        staff.grants().stream()
            .filter(grant -> grant.role() == role || grant.role() == Role.ADMIN)
            .filter(
                grant -> Stream.of(entries).allMatch(entry -> places.within(grant.scope(), entry)))
            .map(this::name)
            .distinct()
            .limit(MOST_NAMES)
            .toList();
    return able.isEmpty() ? "" : wording.get("command.place.who", String.join(", ", able));
  }

  private String name(Grant grant) {
    return names.of(grant);
  }

  /**
   * From which rows and entries of places that are not his the entry would take its questions, each
   * with its places; nothing where his role is for all places.
   *
   * @param overrides whether he wants it though questions change hands; those count then, too
   */
  List<String> takenFromOthers(Person who, Entry entry, boolean overrides) {
    Optional<Scope> scope = staff.scope(who, Role.APPROVER).filter(some -> !some.everywhere());
    if (scope.isEmpty()) {
      return List.of();
    }
    Set<String> owners = new LinkedHashSet<>(rehearsal.answering(entry));
    List<String> others = new ArrayList<>();
    owners.forEach(owner -> foreign(scope.get(), owner, false).ifPresent(others::add));
    if (overrides) {
      rehearsal
          .disputing(entry)
          .forEach(owner -> foreign(scope.get(), owner, true).ifPresent(others::add));
    }
    return others.stream().distinct().toList();
  }

  /** All that keeps an entry from readers that he would publish at once with those documents. */
  List<String> objections(Person who, Entry entry, List<Document> cited) {
    List<String> others = takenFromOthers(who, entry, false);
    return others.isEmpty()
        ? publishing.objections(entry, cited)
        : List.of(wording.get("publish.taken", String.join(", ", others)));
  }

  /** How he, or somebody in his stead, gives readers what was kept back when it was saved. */
  String how(Person who, Entry entry, String id) {
    return takenFromOthers(who, entry, false).isEmpty()
        ? publishing.how(entry, id, Verb.APPROVE)
        : wording.get("publish.taken.do", id);
  }

  /** The same, and the sentence that says so; empty where nothing is taken. */
  Optional<Said> refusesTaking(
      Inbound message, Verb verb, String id, Entry entry, boolean overrides) {
    List<String> others = takenFromOthers(Person.of(message), entry, overrides);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            desk.refusal(
                message, verb, id, "approve.not.yours.taken", id, String.join(", ", others)));
  }

  /** What belongs to no place belongs to all; it counts only where somebody overrides. */
  private Optional<String> foreign(Scope scope, String source, boolean strict) {
    Knowledge now = knowledge.current();
    Optional<Entry> entry =
        now.entries().stream().filter(one -> one.id().equals(source)).findFirst();
    if (entry.isPresent()) {
      boolean his =
          places.within(scope, entry.get()) || (!strict && entry.get().localities().isEmpty());
      return his ? Optional.empty() : Optional.of(told(source, entry.get().localities()));
    }
    Row row = now.registry().byId().get(source);
    List<String> about =
        row == null
            ? List.of()
            : RowPlaces.of(row).stream().filter(place -> !place.isBlank()).toList();
    boolean his = about.isEmpty() ? row == null || !strict : scope.covers(places.chains(about));
    return his ? Optional.empty() : Optional.of(told(source, about));
  }

  private String told(String source, List<String> about) {
    return about.isEmpty()
        ? source
        : about.stream().map(places::shown).collect(Collectors.joining(", ", source + " (", ")"));
  }
}
