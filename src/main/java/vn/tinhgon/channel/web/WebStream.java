package vn.tinhgon.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.http.Callers;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;

/**
 * Tells open pages what is new, as server-sent events. Each stream has its own virtual thread, so a
 * reader who does not read holds up nobody.
 */
@RestController
class WebStream {
  private static final Logger log = LoggerFactory.getLogger(WebStream.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration COME_AGAIN = Duration.ofSeconds(60);

  private final Visits visits;
  private final Transcript transcript;
  private final Bells bells;
  private final JsonMapper json;
  private final Callers callers;
  private final Seats seats = new Seats();

  WebStream(Visits visits, Transcript transcript, Bells bells, JsonMapper json, Callers callers) {
    this.visits = visits;
    this.transcript = transcript;
    this.bells = bells;
    this.json = json;
    this.callers = callers;
  }

  /** Streams what is said after the last event seen, until either side closes. */
  @GetMapping("/web/stream")
  void stream(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
      @RequestParam(required = false) @Nullable String after)
      throws IOException {
    var session = visits.of(request);
    if (!transcript.begun(session.address())) {
      throw Refusal.because(Reason.NOT_FOUND);
    }
    String visit = session.mark();
    String from = callers.neighbourhood(request);
    if (!seats.take(visit, from)) {
      throw Refusal.until(COME_AGAIN, Reason.BUSY);
    }
    try {
      response.setContentType("text/event-stream;charset=UTF-8");
      // nginx would collect events until its buffer is full.
      response.setHeader("X-Accel-Buffering", "no");
      follow(
          session, Cursor.parse(lastSeen == null ? after : lastSeen), response.getOutputStream());
    } catch (IOException readerHasGone) {
      log.debug("a page closed its stream");
    } finally {
      seats.leave(visit, from);
    }
  }

  private void follow(Session session, Cursor cursor, OutputStream out) throws IOException {
    var at = session.address();
    try (var bell = bells.listen(at)) {
      boolean waiting = false;
      write(out, "retry: 2000\n\n");
      do {
        // A visit may get a new id meanwhile; whoever holds the old one sees nothing more.
        if (!visits.goesOn(session)) {
          return;
        }
        var news = transcript.after(at, cursor);
        if (news.items().isEmpty() && news.waiting() == waiting) {
          write(out, ":\n\n");
        } else {
          write(out, "id: " + news.cursor() + "\ndata: " + json.writeValueAsString(news) + "\n\n");
          cursor = Cursor.parse(news.cursor());
          waiting = news.waiting();
        }
      } while (bell.await(HEARTBEAT));
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
