package vn.tinhgon.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.Grant;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Staff;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.message.Hash;
import vn.tinhgon.message.Wording;

/** What the people who keep the store are called, and by which code they are named in commands. */
@Component
class StaffNames {
  private static final int CODES = 100_000;

  private final Staff staff;
  private final StaffPost post;
  private final AuditLog audit;
  private final Wording wording;

  StaffNames(Staff staff, StaffPost post, AuditLog audit, Wording wording) {
    this.audit = audit;
    this.staff = staff;
    this.post = post;
    this.wording = wording;
  }

  /** By which a person is named in commands: digits that do not change. */
  static String code(Person who) {
    String hash = Hash.of(who.channel() + '\n' + who.id());
    return "Q" + (CODES + Integer.parseInt(hash.substring(0, 7), 16) % CODES);
  }

  /** The person's name, or at least the code that stands for it. */
  String of(Grant grant) {
    return name(grant).orElseGet(() -> code(grant.who()));
  }

  /** The name under which the person last wrote, else the one of the time of the grant. */
  Optional<String> name(Grant grant) {
    return post.name(grant.who())
        .filter(name -> !name.isBlank())
        .or(() -> Optional.of(grant.name()))
        .filter(name -> !name.isBlank());
  }

  /** Who made that change, by the name of that time. */
  String of(Revision revision) {
    return told(new Person(revision.channel(), revision.userId()), revision.userName());
  }

  /** That keeper, by the name of the time when he became it. */
  String of(Editor keeper) {
    return told(new Person(keeper.channel(), keeper.userId()), keeper.name());
  }

  /** Who did that, as far as anybody still knows. */
  String of(Deed deed) {
    return who(deed)
        .map(who -> known().getOrDefault(who, ""))
        .orElseGet(() -> wording.get("audit.gone"));
  }

  /** The person who did that, if anybody still knows. */
  Optional<Person> who(Deed deed) {
    return known().keySet().stream()
        .filter(known -> known.channel().equals(deed.channel()))
        .filter(known -> audit.mark(known).equals(deed.actor()))
        .findFirst();
  }

  /** Everybody who has a role or lately used one, with name and channel. */
  Map<Person, String> known() {
    Map<Person, String> known = new LinkedHashMap<>();
    known.put(Person.OPERATOR, wording.get("import.operator"));
    post.names().forEach((who, name) -> known.put(who, told(who, name)));
    for (Grant grant : staff.grants()) {
      known.put(grant.who(), told(grant.who(), name(grant).orElse("")));
    }
    return known;
  }

  private String told(Person who, String name) {
    String channel = new ChannelWords(wording).word(who.channel());
    if (!name.isBlank()) {
      return wording.get("command.somebody", name, channel);
    }
    String role =
        staff.grantsOf(who).stream()
            .findFirst()
            .map(grant -> wording.get("roles.role." + grant.role()) + ' ')
            .orElse("");
    return wording.get("command.someone", role + code(who), channel);
  }
}
