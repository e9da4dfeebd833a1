package vn.tinhgon.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Access;
import vn.tinhgon.access.RateLimit;
import vn.tinhgon.http.Callers;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;
import vn.tinhgon.http.Words;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender;

/** Takes what a visitor sends; stored and committed before it returns. */
@Component
class Intake {
  private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

  /** A vote's ends in its sign, plus or minus. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_+-]{1,64}");

  /** An office behind one address may ask so many times what one visitor may. */
  private static final int VISITORS_BEHIND_ONE_ADDRESS = 20;

  /** A page without a stream looks again and again: so many times for each question it may ask. */
  private static final int READINGS = 4;

  private static final int STRIPES = 64;

  /** What the page asks for a file for. */
  private static final String BRING = "/nhaptep";

  private final Inbox inbox;
  private final Visits visits;
  private final Transcript transcript;
  private final RateLimit limit;
  private final Callers callers;
  private final Bells bells;
  private final Clock clock;

  /** One message of a visit at a time, so that their numbers are in the order of their commits. */
  private final List<Object> stripes = Stream.generate(Object::new).limit(STRIPES).toList();

  Intake(
      Inbox inbox,
      Visits visits,
      Transcript transcript,
      RateLimit limit,
      Callers callers,
      Bells bells,
      Clock clock) {
    this.inbox = inbox;
    this.visits = visits;
    this.transcript = transcript;
    this.limit = limit;
    this.callers = callers;
    this.bells = bells;
    this.clock = clock;
  }

  /**
   * Takes a question; the same {@code clientId} again changes nothing.
   *
   * @return the visit from now on: under a new id if the words may bind a role to it
   */
  Session question(HttpServletRequest request, Session from, String text, String clientId) {
    return receive(request, from, new Content.Text(Words.checked(text)), clientId);
  }

  /** Takes a press on a button. */
  void press(HttpServletRequest request, Session from, String token, String clientId) {
    if (!TOKEN.matcher(token).matches()) {
      throw Refusal.because(Reason.WRONG_FIELD, "token");
    }
    receive(request, from, new Content.ButtonPress(token), clientId);
  }

  /** Takes a file that is kept already, meant for the store. */
  void file(
      HttpServletRequest request,
      Session from,
      String id,
      String name,
      long size,
      String clientId) {
    receive(request, from, new Content.Document(id, name, size, BRING), clientId);
  }

  /** Counts a look into the transcript. */
  void reading(HttpServletRequest request, Session from) {
    var now = clock.instant();
    admit(
        "web-reading-address:" + callers.neighbourhood(request),
        now,
        READINGS * VISITORS_BEHIND_ONE_ADDRESS);
    admit("web-reading:" + from.mark(), now, READINGS);
  }

  private Session receive(
      HttpServletRequest request, Session from, Content content, String clientId) {
    if (!CLIENT_ID.matcher(clientId).matches()) {
      throw Refusal.because(Reason.WRONG_FIELD, "clientId");
    }
    var at = from.address();
    var now = clock.instant();
    var message =
        new Inbound(
            at,
            at.chat() + ":" + clientId,
            new Sender(at.chat(), "", Sender.Origin.TYPED),
            content,
            true,
            now);
    Session after = from;
    synchronized (stripes.get(Math.floorMod(at.hashCode(), STRIPES))) {
      // Asked again in here: what was sent under an old id must not come after the new one.
      if (!visits.goesOn(from)) {
        throw Refusal.because(Reason.NOT_FOUND);
      }
      if (transcript.holds(message)) {
        return from;
      }
      admit("web-session:" + at.chat(), now, 1);
      admit("web-address:" + callers.neighbourhood(request), now, VISITORS_BEHIND_ONE_ADDRESS);
      if (content instanceof Content.Text(var text) && Access.mayBind(text)) {
        after = visits.renew(from, clientId);
      }
      inbox.receive(List.of(message));
    }
    bells.ring(at);
    return after;
  }

  private void admit(String who, Instant now, int times) {
    if (limit.admit(who, now, times) != RateLimit.Verdict.TAKEN) {
      throw Refusal.tooMany(now);
    }
  }
}
