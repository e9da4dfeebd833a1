package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Grant;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.access.Scope;
import vn.tinhgon.access.Staff;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.HouseRules;
import vn.tinhgon.faq.HouseRules.FourEyes;
import vn.tinhgon.faq.ImportGate;
import vn.tinhgon.faq.ImportPlan;
import vn.tinhgon.faq.StoredEntry;

/** Knows what people may do with files they bring, as of the moment of asking. */
@Component
class Importers {
  private final Staff staff;
  private final HouseRules rules;
  private final Rights rights;
  private final EntryPlaces entryPlaces;
  private final PlaceRights placeRights;
  private final StaffPost post;
  private final FileWords words;

  Importers(
      Staff staff,
      HouseRules rules,
      Rights rights,
      EntryPlaces entryPlaces,
      PlaceRights placeRights,
      StaffPost post,
      FileWords words) {
    this.staff = staff;
    this.rules = rules;
    this.rights = rights;
    this.entryPlaces = entryPlaces;
    this.placeRights = placeRights;
    this.post = post;
    this.words = words;
  }

  /** Tells those who can take what waits; false if nobody was told. */
  boolean announce(Brought one, ImportPlan plan, boolean second) {
    List<List<String>> places =
        plan.entries().stream()
            .filter(ImportPlan.Written::waits)
            .map(written -> written.entry().localities())
            .distinct()
            .toList();
    List<Grant> approvers =
        staff.grants().stream().filter(grant -> grant.role() != Role.EDITOR).toList();
    int told = 0;
    if (!places.isEmpty()) {
      Set<Person> concerned =
          approvers.stream()
              .filter(grant ->
                  places.stream().anyMatch(some -> grant.scope().covers(rights.chains(some))))
              .map(Grant::who)
              .collect(Collectors.toSet());
      told += post.tell(concerned, one.person(), words.entriesWait(one, plan));
    }
    if (second) {
      Set<Person> concerned =
          approvers.stream()
              .filter(grant -> grant.scope().everywhere())
              .map(Grant::who)
              .collect(Collectors.toSet());
      told += post.tell(concerned, one.person(), words.rowsWait(one));
    }
    return told > 0;
  }

  /** What that person may take of a file that the author brought; often the same person. */
  ImportGate gate(Person who, Person author) {
    return new Gate(
        who,
        staff.scope(who, Role.EDITOR),
        staff.scope(who, Role.APPROVER),
        !author.equals(who),
        staff.grants().stream().filter(grant -> grant.role() != Role.EDITOR).toList(),
        rules.fourEyes());
  }

  /** Asked of the database once, because a file has thousands of rows. */
  private final class Gate implements ImportGate {
    private final Person who;
    private final Optional<Scope> editor;
    private final Optional<Scope> approver;
    private final boolean othersFile;
    private final List<Grant> approvers;
    private final FourEyes fourEyes;

    Gate(
        Person who,
        Optional<Scope> editor,
        Optional<Scope> approver,
        boolean othersFile,
        List<Grant> approvers,
        FourEyes fourEyes) {
      this.who = who;
      this.editor = editor;
      this.approver = approver;
      this.othersFile = othersFile;
      this.approvers = approvers;
      this.fourEyes = fourEyes;
    }

    @Override
    public Permit entry(Entry next, @Nullable StoredEntry old, State to) {
      boolean writes = othersFile ? covers(approver, next, old) : covers(editor, next, old);
      if (!writes) {
        return Permit.NOT_YOURS;
      }
      boolean approves = covers(approver, next, old);
      if (old != null && !approves && moves(next, old, to)) {
        return Permit.NEEDS_APPROVER;
      }
      if (to != State.PUBLISHED) {
        return Permit.LIVE;
      }
      boolean shown = old != null && old.state() == State.PUBLISHED;
      boolean neverWas = old != null && shown && !grounded(old.entry());
      if (!grounded(next) && !neverWas) {
        return Permit.UNGROUNDED;
      }
      return approves
              && (othersFile || !second(scope -> entryPlaces.within(scope, next)))
              && placeRights.takenFromOthers(who, next, false).isEmpty()
          ? Permit.LIVE
          : Permit.WAITS;
    }

    /** Whether it takes from readers what they have, or moves, as it stands, what they had. */
    private static boolean moves(Entry next, StoredEntry old, State to) {
      boolean readers = old.state() == State.PUBLISHED || old.state().taken();
      boolean reworded = to == State.PUBLISHED && !next.equals(old.entry());
      return readers && to != old.state() && !reworded;
    }

    /** Rows of the register are about all places. */
    @Override
    public Permit register() {
      boolean approves = approver.filter(Scope::everywhere).isPresent();
      if (approves && (othersFile || !second(Scope::everywhere))) {
        return Permit.LIVE;
      }
      boolean writes = approves || editor.filter(Scope::everywhere).isPresent();
      return writes && !othersFile ? Permit.WAITS : Permit.NOT_YOURS;
    }

    private boolean covers(Optional<Scope> scope, Entry next, @Nullable StoredEntry old) {
      return scope.isPresent()
          && entryPlaces.within(scope.get(), next)
          && (old == null || entryPlaces.within(scope.get(), old.entry()));
    }

    /** Whether somebody other than its writer must approve what is about such places. */
    private boolean second(Predicate<Scope> covers) {
      return switch (fourEyes) {
        case ON -> true;
        case OFF -> false;
        case AUTO ->
            approvers.stream()
                    .filter(grant -> covers.test(grant.scope()))
                    .map(Grant::who)
                    .distinct()
                    .count()
                > 1;
      };
    }

    /** What it names is known: the rows were checked before. */
    private static boolean grounded(Entry entry) {
      return !entry.documents().isEmpty() || !entry.provenance().sources().isEmpty();
    }
  }
}
