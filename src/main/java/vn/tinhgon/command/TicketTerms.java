package vn.tinhgon.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.calendar.WorkingTime;
import vn.tinhgon.faq.HouseRules;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Term;
import vn.tinhgon.ticket.Ticket;

/** How long an answer may take, by the rule of the house, and how that is said. */
@Component
class TicketTerms {
  private static final Duration REMINDED_BEFORE = Duration.ofHours(4);

  private final HouseRules rules;
  private final WorkingTime time;
  private final Clock clock;
  private final Wording wording;

  TicketTerms(HouseRules rules, WorkingTime time, Clock clock, Wording wording) {
    this.rules = rules;
    this.time = time;
    this.clock = clock;
    this.wording = wording;
  }

  /** The time of whoever is asked now. */
  Term fromNow() {
    Instant until = time.after(clock.instant(), rules.answerDays());
    return new Term(time.before(until, REMINDED_BEFORE), until);
  }

  /** The time of whoever it is given to: as much, but once only, or no asker would be answered. */
  Term whenGiven(Ticket ticket) {
    return ticket.keeper() == null || ticket.overdue(clock.instant()) ? fromNow() : ticket.term();
  }

  /** Day and hour, or that they are past. */
  String said(Ticket ticket) {
    return wording.get(
        ticket.overdue(clock.instant()) ? "ticket.due.past" : "ticket.due",
        Vietnam.moment(ticket.term().until()));
  }

  /** The same for those who must keep it, with what was not known when it was reckoned. */
  String saidToKeepers(Ticket ticket) {
    String unknown =
        time.unknownYears(ticket.askedAt(), ticket.term().until()).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return unknown.isEmpty()
        ? said(ticket)
        : said(ticket) + " " + wording.get("ticket.due.unknown", unknown);
  }

  /** The same within a line. */
  String inLine(Ticket ticket) {
    return wording.get(
        ticket.overdue(clock.instant()) ? "ticket.due.line.past" : "ticket.due.line",
        Vietnam.moment(ticket.term().until()));
  }
}
