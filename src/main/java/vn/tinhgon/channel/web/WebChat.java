package vn.tinhgon.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhgon.http.Body;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;

/** What the page's script speaks with. Every address needs the visit's cookie. */
@RestController
class WebChat {
  private final Visits visits;
  private final Intake intake;
  private final Transcript transcript;

  WebChat(Visits visits, Intake intake, Transcript transcript) {
    this.visits = visits;
    this.intake = intake;
    this.transcript = transcript;
  }

  /** Takes a question; it is stored when this returns. */
  @PostMapping("/web/messages")
  ResponseEntity<Taken> ask(HttpServletRequest request) throws IOException {
    visits.requireOwnPage(request);
    var json = Body.json(request);
    String clientId = field(json, "clientId");
    var session = visits.of(request, clientId);
    var after = intake.question(request, session, field(json, "text"), clientId);
    var taken = ResponseEntity.accepted().contentType(MediaType.APPLICATION_JSON);
    if (!visits.shows(request, after)) {
      taken.header(HttpHeaders.SET_COOKIE, visits.cookie(request, after).toString());
    }
    return taken.body(new Taken(clientId));
  }

  /** Takes a press on a choice. */
  @PostMapping("/web/choices")
  ResponseEntity<Taken> choose(HttpServletRequest request) throws IOException {
    visits.requireOwnPage(request);
    var session = visits.of(request);
    var json = Body.json(request);
    String clientId = field(json, "clientId");
    intake.press(request, session, field(json, "token"), clientId);
    return ResponseEntity.accepted()
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Taken(clientId));
  }

  /** What was said after that; a visit in which nothing was said is unknown. */
  @GetMapping("/web/messages")
  ResponseEntity<Excerpt> read(
      HttpServletRequest request, @RequestParam(required = false) @Nullable String after) {
    var session = visits.of(request);
    intake.reading(request, session);
    var at = session.address();
    if (!transcript.begun(at)) {
      throw Refusal.because(Reason.NOT_FOUND);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(transcript.after(at, Cursor.parse(after)));
  }

  private static String field(ObjectNode json, String name) {
    JsonNode value = json.get(name);
    if (value == null || !value.isString()) {
      throw Refusal.because(Reason.WRONG_FIELD, name);
    }
    return value.stringValue();
  }

  /** The message that was taken, by the id its browser gave it. */
  record Taken(String id) {}
}
