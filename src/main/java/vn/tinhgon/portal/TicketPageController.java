package vn.tinhgon.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhgon.access.RateLimit;
import vn.tinhgon.http.Callers;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Aftermath;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketPages;
import vn.tinhgon.ticket.TicketPages.Shown;
import vn.tinhgon.ticket.TicketState;

/**
 * Shows an asker his own question and what it came to, where the chat can no longer bring it. Of
 * whatever has no key it only says that it is not there.
 */
@Controller
class TicketPageController {
  /** People behind one address share it. */
  private static final int READERS = 20;

  private final TicketPages pages;
  private final Aftermath aftermath;
  private final RateLimit limit;
  private final Callers callers;
  private final Clock clock;
  private final Wording wording;

  TicketPageController(
      TicketPages pages,
      Aftermath aftermath,
      RateLimit limit,
      Callers callers,
      Clock clock,
      Wording wording) {
    this.pages = pages;
    this.aftermath = aftermath;
    this.limit = limit;
    this.callers = callers;
    this.clock = clock;
    this.wording = wording;
  }

  @GetMapping(TicketPages.PATH + "{code}/{key}")
  ModelAndView show(
      HttpServletRequest request, @PathVariable String code, @PathVariable String key) {
    String who = "ticket-page:" + callers.neighbourhood(request);
    if (limit.admit(who, clock.instant(), READERS) != RateLimit.Verdict.TAKEN) {
      return new ModelAndView("sorry", Map.of("known", false), HttpStatus.TOO_MANY_REQUESTS);
    }
    Optional<Shown> shown = pages.find(code, key);
    return shown
        .map(page -> new ModelAndView("ticket", model(page)))
        .orElseGet(() -> new ModelAndView("sorry", Map.of("known", true), HttpStatus.NOT_FOUND));
  }

  private Map<String, Object> model(Shown page) {
    Ticket ticket = page.ticket();
    Map<String, Object> model = new HashMap<>();
    model.put("title", wording.get("web.ticket.title", page.code().toString()));
    model.put("state", wording.get("ticket.state." + ticket.state()));
    model.put("question", page.asker().words());
    model.put("refused", ticket.state() == TicketState.REFUSED);
    model.put("answer", ticket.told());
    model.put(
        "when",
        ticket.closedAt() == null || ticket.told().isEmpty()
            ? ""
            : wording.get("web.ticket.when", Vietnam.moment(ticket.closedAt())));
    model.put(
        "since",
        aftermath
            .of(ticket)
            .map(says ->
                says.isEmpty()
                    ? wording.get("ticket.since.withdrawn")
                    : wording.get("ticket.since.mended", says))
            .orElse(""));
    model.put(
        "due",
        ticket.state().open()
            ? wording.get(
                ticket.overdue(clock.instant()) ? "ticket.due.past" : "ticket.due",
                Vietnam.moment(ticket.term().until()))
            : "");
    return model;
  }
}
