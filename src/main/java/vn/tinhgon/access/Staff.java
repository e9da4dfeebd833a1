package vn.tinhgon.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.message.Json;

/**
 * The people who keep the store, each for all places or for some, and the codes by which they take
 * up their role. Every question is asked of the database anew: a role withdrawn is gone at once.
 */
@Repository
public class Staff {
  private final JdbcClient db;
  private final Clock clock;
  private final Appointed appointed;
  private final Members members;
  private final Invitations invitations;

  Staff(JdbcClient db, Clock clock, Appointed appointed, Members members) {
    this.db = db;
    this.clock = clock;
    this.appointed = appointed;
    this.members = members;
    this.invitations = new Invitations(db, clock);
  }

  /** Where that person has the role; an administrator has every role everywhere. */
  public Optional<Scope> scope(Person who, Role role) {
    if (administrates(who)) {
      return Optional.of(Scope.ALL);
    }
    return db.sql(
            """
            select localities from staff
            where channel = ? and user_id = ? and role = ? and (ends_at is null or ends_at > ?)
            """)
        .params(who.channel(), who.id(), role.name(), now())
        .query(String.class)
        .optional()
        .map(Scope::of);
  }

  private boolean administrates(Person who) {
    return appointed.people().contains(who) || members.has(who, Role.ADMIN);
  }

  /** Everybody who has a role now, administrators first. */
  public List<Grant> grants() {
    List<Grant> grants = new ArrayList<>();
    appointed.people().forEach(who -> grants.add(new Grant(who, "", Role.ADMIN, Scope.ALL, null)));
    members.administrators().stream()
        .filter(grant -> !appointed.people().contains(grant.who()))
        .forEach(grants::add);
    db.sql("select * from staff where ends_at is null or ends_at > ? order by id")
        .param(now())
        .query((row, _) ->
            grants.add(
                new Grant(
                    new Person(row.getString("channel"), row.getString("user_id")),
                    row.getString("name"),
                    Role.valueOf(row.getString("role")),
                    Scope.of(row.getString("localities")),
                    Optional.ofNullable(row.getTimestamp("ends_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null))))
        .list();
    return grants;
  }

  /** The roles that person has now. */
  public List<Grant> grantsOf(Person who) {
    return grants().stream().filter(grant -> grant.who().equals(who)).toList();
  }

  /** A code, good once and for a day, by which somebody takes up that role. */
  @Transactional
  public String invite(Role role, Scope scope) {
    return invitations.make(role, scope);
  }

  /** What is kept of a code, and tells nobody the code. */
  public static String seal(String code) {
    return OneTimeCode.hash(code);
  }

  /** Makes the invitation of that seal void; false if it was used, or is too old. */
  @Transactional
  public boolean closeInvitation(String seal) {
    return invitations.end(seal);
  }

  /** Makes all open invitations void. */
  @Transactional
  public int closeInvitations() {
    return invitations.end();
  }

  /**
   * The role that the code gives the person, beside the places for which he has it already; empty
   * if the code is wrong, used, too old, or tried often.
   */
  @Transactional
  public Optional<Grant> redeem(Person who, String name, String code) {
    Optional<Invitations.Open> open = invitations.redeem(who, code);
    return open.map(invitation -> {
      Instant until = Access.endOf(who, clock.instant());
      Scope scope =
          grantsOf(who).stream()
              .filter(had -> had.role() == invitation.role())
              .map(Grant::scope)
              .reduce(invitation.scope(), Scope::and);
      var grant = new Grant(who, Json.storable(name), invitation.role(), scope, until);
      give(grant);
      return grant;
    });
  }

  /** Gives the role, in place of the same role for other places. */
  @Transactional
  public void give(Grant grant) {
    Person who = grant.who();
    @Nullable Instant until = grant.until();
    if (grant.role() == Role.ADMIN) {
      members.grant(who, Role.ADMIN, until);
      return;
    }
    take(who, grant.role());
    db.sql(
            """
            insert into staff (channel, user_id, name, role, localities, granted_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(who.channel(), who.id(), grant.name(), grant.role().name())
        .params(grant.scope().stored(), now())
        .param(until == null ? null : Timestamp.from(until))
        .update();
  }

  /** Gives a role back for as long as it was given; false if that time is over. */
  @Transactional
  public boolean giveBack(Grant had) {
    Instant until = had.until();
    if (until != null && !until.isAfter(clock.instant())) {
      return false;
    }
    give(had);
    return true;
  }

  /** Takes the role from the person; false if there was none, or only the settings can. */
  @Transactional
  public boolean take(Person who, Role role) {
    if (role == Role.ADMIN) {
      return members.has(who, Role.ADMIN) && members.end(who);
    }
    return db.sql("delete from staff where channel = ? and user_id = ? and role = ?")
            .params(who.channel(), who.id(), role.name())
            .update()
        > 0;
  }

  /**
   * Whether an administrator would be left without that person; who asks at the same moment waits
   * for the end of the caller's transaction.
   */
  public boolean administeredWithout(Person who) {
    members.lock(Role.ADMIN);
    return grants().stream().anyMatch(g -> g.role() == Role.ADMIN && !g.who().equals(who));
  }

  /** Takes whatever roles hang on a visit that its visitor ends. */
  @Transactional
  public boolean leave(Person who) {
    return Access.visits(who)
        && db.sql("delete from staff where channel = ? and user_id = ?")
                .params(who.channel(), who.id())
                .update()
            > 0;
  }

  /** Forgets roles that are over, and codes that are too old. */
  @Transactional
  public void forgetEnded() {
    db.sql("delete from staff where ends_at <= ?").param(now()).update();
    invitations.forgetExpired(clock.instant().minus(Duration.ofDays(1)));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
