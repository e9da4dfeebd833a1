package vn.tinhgon.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.access.Person;

/**
 * A question that was passed on, as it stands. Every step gives a {@link Decision}; nothing is done
 * here.
 *
 * @param question the words of the first who asked
 * @param localities ids of the places it is about
 * @param keeper who has it, or closed it
 * @param asked how many wait for its answer, or were told
 * @param told what the askers were told: the answer, or why there is none
 * @param sameAs the ticket that its askers went over to
 * @param entry the entry that was made of it; empty if none was
 * @param line whose turn it is
 * @param version counts its steps
 */
public record Ticket(
    long id,
    Code code,
    String question,
    List<String> localities,
    String topic,
    TicketState state,
    @Nullable Person keeper,
    int asked,
    String told,
    @Nullable Long sameAs,
    String entry,
    Line line,
    Term term,
    Instant askedAt,
    @Nullable Instant closedAt,
    int version) {

  public Ticket {
    localities = List.copyOf(localities);
  }

  /** Others ask it than before: one more, or those who are left. */
  public Decision join(int all, Instant now) {
    return new Decision.Done(
        with(state, keeper, all, told, sameAs, entry, closedAt).asked(now),
        TicketEvent.Kind.JOINED,
        "");
  }

  /**
   * The answer for all askers.
   *
   * @param known the version that its writer knows; whoever overwrites an answer must have seen it
   */
  public Decision answer(Person by, String words, int known, Instant now) {
    boolean mends = state == TicketState.ANSWERED || state == TicketState.REFUSED;
    if (!state.open() && !(mends && known == version)) {
      return new Decision.Closed(this);
    }
    return new Decision.Done(
        with(TicketState.ANSWERED, by, asked, words, null, entry, now),
        mends ? TicketEvent.Kind.CORRECTED : TicketEvent.Kind.ANSWERED,
        words);
  }

  /** No answer, and why. */
  public Decision refuse(Person by, String reason, Instant now) {
    return state.open()
        ? new Decision.Done(
            with(TicketState.REFUSED, by, asked, reason, null, entry, now),
            TicketEvent.Kind.REFUSED,
            reason)
        : new Decision.Closed(this);
  }

  /** Into one keeper's hands, who has as much time as whoever is asked first. */
  public Decision give(Person to, Term time) {
    // Whoever gives it on again once all were asked begins anew.
    Line after = line == Line.NOBODY ? Line.ADMINISTRATORS : line;
    return state.open()
        ? new Decision.Done(
            with(TicketState.GIVEN, to, asked, told, null, entry, null).due(after, time),
            TicketEvent.Kind.GIVEN,
            to.channel() + ':' + to.id())
        : new Decision.Closed(this);
  }

  /**
   * Nobody answered in time: it is the turn of those, who all may answer. Where there is nobody
   * else, whoever has it keeps it.
   */
  public Decision late(Line next, Term time) {
    Ticket gone =
        next == Line.NOBODY
            ? with(state, keeper, asked, told, null, entry, null)
            : with(TicketState.NEW, null, asked, told, null, entry, null);
    return state.open()
        ? new Decision.Done(gone.due(next, time), TicketEvent.Kind.LATE, next.name())
        : new Decision.Closed(this);
  }

  /** Those whose turn it is were reminded. */
  public Decision reminded() {
    return state.open()
        ? new Decision.Done(
            with(state, keeper, asked, told, sameAs, entry, closedAt).due(line, term.reminded()),
            TicketEvent.Kind.REMINDED,
            "")
        : new Decision.Closed(this);
  }

  /** Whether it should have been answered by then. */
  public boolean overdue(Instant now) {
    return state.open() && !term.until().isAfter(now);
  }

  /** Its askers go over to another one that is no such ticket itself. */
  public Decision same(Ticket other, Instant now) {
    if (other.id == id || other.state == TicketState.SAME || other.asked == 0) {
      return new Decision.NotThat(other);
    }
    return state.open()
        ? new Decision.Done(
            with(TicketState.SAME, keeper, 0, told, other.id, entry, now),
            TicketEvent.Kind.SAME,
            other.code.toString())
        : new Decision.Closed(this);
  }

  /** Its askers came back from the one that they had gone over to. */
  public Decision split(int all, Term time, Instant now) {
    return state == TicketState.SAME
        ? new Decision.Done(
            with(
                    keeper == null ? TicketState.NEW : TicketState.GIVEN,
                    keeper,
                    all,
                    "",
                    null,
                    entry,
                    null)
                .due(line, time)
                .asked(now),
            TicketEvent.Kind.SPLIT,
            "")
        : new Decision.Closed(this);
  }

  /** As it was before somebody gave it on or refused it. */
  public Decision restored(
      TicketState was, @Nullable Person had, Line before, Term time, Instant now) {
    return state == TicketState.GIVEN || state == TicketState.REFUSED
        ? new Decision.Done(
            with(was, had, asked, "", null, entry, null).due(before, time).asked(now),
            TicketEvent.Kind.RESTORED,
            "")
        : new Decision.Closed(this);
  }

  /** An entry was made of it. */
  public Decision drafted(String made) {
    return state == TicketState.ANSWERED && entry.isEmpty()
        ? new Decision.Done(
            with(state, keeper, asked, told, sameAs, made, closedAt),
            TicketEvent.Kind.DRAFTED,
            made)
        : new Decision.Closed(this);
  }

  /** Whether somebody is to be reminded of it by then. */
  public boolean reminds(Instant now) {
    Instant at = term.remindAt();
    return state.open() && at != null && !at.isAfter(now);
  }

  /** What nobody asks any more is over. */
  private Ticket asked(Instant now) {
    return asked > 0 || !state.open()
        ? this
        : new Ticket(
            id,
            code,
            question,
            localities,
            topic,
            TicketState.WITHDRAWN,
            keeper,
            asked,
            told,
            sameAs,
            entry,
            line,
            term,
            askedAt,
            now,
            version);
  }

  private Ticket with(
      TicketState nextState,
      @Nullable Person nextKeeper,
      int nextAsked,
      String nextTold,
      @Nullable Long nextSameAs,
      String nextEntry,
      @Nullable Instant nextClosedAt) {
    return new Ticket(
        id,
        code,
        question,
        localities,
        topic,
        nextState,
        nextKeeper,
        nextAsked,
        nextTold,
        nextSameAs,
        nextEntry,
        line,
        term,
        askedAt,
        nextClosedAt,
        version + 1);
  }

  private Ticket due(Line nextLine, Term time) {
    return new Ticket(
        id,
        code,
        question,
        localities,
        topic,
        state,
        keeper,
        asked,
        told,
        sameAs,
        entry,
        nextLine,
        time,
        askedAt,
        closedAt,
        version);
  }
}
