package vn.tinhgon.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.tinhgon.http.Body;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Wording;

/** The page itself, which also asks and answers where no script runs. */
@Controller
class PageController {
  /** So long a browser without script is kept waiting for its answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Visits visits;
  private final Intake intake;
  private final Transcript transcript;
  private final Bells bells;
  private final Wording wording;
  private final Clock clock;

  PageController(
      Visits visits,
      Intake intake,
      Transcript transcript,
      Bells bells,
      Wording wording,
      Clock clock) {
    this.visits = visits;
    this.intake = intake;
    this.transcript = transcript;
    this.bells = bells;
    this.wording = wording;
    this.clock = clock;
  }

  /** Shows the conversation so far. */
  @GetMapping("/")
  ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
    return page(visits.ofOrFresh(request), request, response, 200, Map.of());
  }

  /** Takes what a form sends, waits for the reply to stand in the transcript, and shows it. */
  @PostMapping("/")
  ModelAndView take(HttpServletRequest request, HttpServletResponse response) throws IOException {
    visits.requireOwnPage(request);
    var session = visits.ofOrFresh(request);
    var form = Form.parse(Body.form(request));
    if (form.has("new")) {
      return again(visits.fresh(), request, response);
    }
    try {
      requireOwnForm(form, session);
      return again(send(request, session, form), request, response);
    } catch (Refusal refusal) {
      return page(session, request, response, refusal.reason().status(), said(refusal, form));
    }
  }

  private Session send(HttpServletRequest request, Session session, Form form) {
    Session after = session;
    try (var bell = bells.listen(session.address())) {
      if (form.has("token")) {
        String token = form.get("token");
        intake.press(request, session, token, onceFor(token, form));
      } else {
        // A form sends line ends as CR LF; in a chat they are LF.
        String text = form.get("text").replace("\r\n", "\n");
        after = intake.question(request, session, text, onceFor(text, form));
      }
      awaitReply(session.address(), bell, clock.instant().plus(PATIENCE));
    }
    return after;
  }

  /**
   * The page's id and what was sent: a form sent twice is one question, another question from the
   * same page, shown again by "Back", is another.
   */
  private static String onceFor(String sent, Form form) {
    return form.get("clientId") + "-" + Integer.toHexString(sent.hashCode());
  }

  private void awaitReply(Address at, Bells.Bell bell, Instant deadline) {
    while (transcript.waiting(at)) {
      var left = Duration.between(clock.instant(), deadline);
      if (!left.isPositive() || !bell.await(left)) {
        return;
      }
    }
  }

  private static void requireOwnForm(Form form, Session session) {
    byte[] shown = form.get("form").getBytes(StandardCharsets.UTF_8);
    byte[] ours = session.formToken().getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(shown, ours)) {
      throw Refusal.because(Reason.FOREIGN_ORIGIN);
    }
  }

  private Map<String, Object> said(Refusal refusal, Form form) {
    return Map.of(
        "refused",
        wording.get("problem." + refusal.reason().key(), refusal.arguments()),
        "draft",
        form.get("text"));
  }

  private ModelAndView again(
      Session session, HttpServletRequest request, HttpServletResponse response) {
    tell(session, request, response);
    var redirect = new RedirectView("/#cuoi");
    redirect.setStatusCode(HttpStatusCode.valueOf(303));
    return new ModelAndView(redirect);
  }

  private ModelAndView page(
      Session session,
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      Map<String, Object> more) {
    tell(session, request, response);
    Map<String, Object> model = new HashMap<>(more);
    var talk = transcript.after(session.address(), Cursor.START);
    model.put("talk", talk);
    model.put("open", openChoices(talk));
    model.put("form", session.formToken());
    model.put("clientId", UUID.randomUUID().toString());
    return new ModelAndView("page", model, HttpStatusCode.valueOf(status));
  }

  /** With the next reply the choices before it are closed. */
  private static String openChoices(Excerpt talk) {
    return talk.items().reversed().stream()
        .filter(Item.Replied.class::isInstance)
        .map(Item::id)
        .findFirst()
        .orElse("");
  }

  private void tell(Session session, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader("Set-Cookie", visits.cookie(request, session).toString());
  }
}
