package vn.tinhgon.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what. An error while asking is never a yes: it leaves as an exception, and the message
 * that led to it has no effect.
 */
@Component
public class Access {
  /** Channels where an id is only a visit, which ends. */
  private static final Set<String> VISITS = Set.of("web");

  private static final Duration VISIT = Duration.ofHours(12);

  private final Appointed appointed;
  private final Members members;
  private final AdminCodes codes;
  private final Clock clock;

  Access(Appointed appointed, Members members, AdminCodes codes, Clock clock) {
    this.appointed = appointed;
    this.members = members;
    this.codes = codes;
    this.clock = clock;
  }

  /** Whether that person has the role at this moment. */
  public boolean has(Person who, Role role) {
    return (role == Role.ADMIN && appointed.people().contains(who)) || members.has(who, role);
  }

  /**
   * Makes the person the first administrator if the code is right. A role on a visit lasts twelve
   * hours.
   */
  @Transactional
  public Claim claim(Person who, String code) {
    if (has(who, Role.ADMIN)) {
      return Claim.ALREADY;
    }
    if (administeredUntil().isPresent() || !codes.redeem(who, code)) {
      return Claim.WRONG;
    }
    members.grant(who, Role.ADMIN, endOf(who, clock.instant()));
    return visits(who) ? Claim.FOR_THIS_VISIT : Claim.GRANTED;
  }

  /** Ends a role that was bound to a visit; one that hangs on an account stays. */
  @Transactional
  public Leave leave(Person who) {
    if (!has(who, Role.ADMIN)) {
      return Leave.NO_ROLE;
    }
    if (!visits(who)) {
      return Leave.BOUND_TO_ACCOUNT;
    }
    members.end(who);
    return Leave.ENDED;
  }

  /** When a role that the person takes up now is over; null = it stands. */
  static @Nullable Instant endOf(Person who, Instant now) {
    return visits(who) ? now.plus(VISIT) : null;
  }

  /**
   * Whether that command may bind a role to its sender. Whoever takes it in from a visit gives the
   * visitor a new id first, so that nobody who knew the old one comes into the role.
   */
  public static boolean mayBind(String text) {
    return text.startsWith("/") && OneTimeCode.mayStandIn(text);
  }

  /** Forgets whose role is over, and who tried codes that are too old. */
  @Transactional
  public void forgetEnded() {
    members.forgetEnded();
    codes.forgetExpired();
  }

  /** Whether that person is only a visit, on which a role lasts twelve hours. */
  public static boolean visits(Person who) {
    return VISITS.contains(who.channel());
  }

  /** Everybody else who is an administrator now. */
  public Set<Person> otherAdministrators(Person but) {
    Set<Person> others = new LinkedHashSet<>(appointed.people());
    members.administrators().forEach(grant -> others.add(grant.who()));
    others.remove(but);
    return others;
  }

  /** Forgets what is not needed for a role that the person has. */
  @Transactional
  public void forget(Person who) {
    codes.forget(who);
  }

  /** Makes a code for the first administrator, or says why not. */
  @Transactional
  public CodeOffer offerCode() {
    Optional<Instant> taken = administeredUntil();
    if (taken.isPresent()) {
      codes.end();
      return CodeOffer.refused(taken.get());
    }
    AdminCodes.Fresh fresh = codes.make();
    return CodeOffer.made(fresh.code(), fresh.until());
  }

  /** Empty when there is no administrator. */
  private Optional<Instant> administeredUntil() {
    return appointed.people().isEmpty() ? members.heldUntil(Role.ADMIN) : Optional.of(Instant.MAX);
  }

  /** What became of a try to become administrator. */
  public enum Claim {
    GRANTED,
    FOR_THIS_VISIT,
    ALREADY,
    /** Wrong, used up, too old, tried too often, or there is an administrator: never said which. */
    WRONG
  }

  /** What became of a wish to give up a role. */
  public enum Leave {
    ENDED,
    NO_ROLE,
    BOUND_TO_ACCOUNT
  }
}
