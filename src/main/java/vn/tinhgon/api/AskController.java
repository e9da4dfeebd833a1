package vn.tinhgon.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.access.Pauses;
import vn.tinhgon.access.RateLimit;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Classified;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.conversation.Asked;
import vn.tinhgon.conversation.Conversations;
import vn.tinhgon.feedback.Questions;
import vn.tinhgon.http.Body;
import vn.tinhgon.http.Callers;
import vn.tinhgon.http.Refusal;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Hash;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** The open API: {@code POST /api/v1/ask}. */
@RestController
class AskController {
  private static final Logger log = LoggerFactory.getLogger(AskController.class);

  private final AnswerEngine engine;
  private final Conversations conversations;
  private final Questions questions;
  private final RateLimit limit;
  private final Pauses pauses;
  private final Callers callers;
  private final Wording wording;
  private final Clock clock;

  AskController(
      AnswerEngine engine,
      Conversations conversations,
      Questions questions,
      RateLimit limit,
      Pauses pauses,
      Callers callers,
      Wording wording,
      Clock clock) {
    this.engine = engine;
    this.conversations = conversations;
    this.questions = questions;
    this.limit = limit;
    this.pauses = pauses;
    this.callers = callers;
    this.wording = wording;
    this.clock = clock;
  }

  @PostMapping("/api/v1/ask")
  ResponseEntity<Told> ask(HttpServletRequest request) throws IOException {
    var ask = Ask.of(Body.json(request));
    var now = clock.instant();
    admit(callers.neighbourhood(request), now);
    var asOf = ask.asOf() == null ? LocalDate.ofInstant(now, Vietnam.TIME) : ask.asOf();
    var told =
        ask.looksLikeCommand()
            ? Told.chat(wording.get("api.no-commands"), asOf)
            : pauses
                .silence("api")
                .map(reason -> Told.chat(wording.get("dialogue.paused", reason), asOf))
                .orElseGet(() -> answer(ask, asOf, callers.address(request)));
    // Said outright: whatever the caller's Accept header wishes, it gets JSON.
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(told);
  }

  private Told answer(Ask ask, LocalDate asOf, String caller) {
    if (ask.conversation() == null) {
      return Told.of(counted(new Question(ask.text(), Context.NONE, asOf)), asOf);
    }
    String person = person(caller, ask.conversation());
    var at = new Address("api", "v1", person);
    var answer = counted(new Question(ask.text(), conversations.of(at, person), asOf));
    conversations.remember(at, person, answer.context());
    return Told.of(answer, asOf);
  }

  /** The answer; that it could not be counted is no reason to withhold it. */
  private Answer counted(Question question) {
    Classified told = engine.classified(question);
    try {
      Asked.noted(question.text(), told, null).ifPresent(noted -> questions.note("api", noted));
    } catch (DataAccessException full) {
      log.warn("a question was not counted: {}", full.toString());
    }
    return told.answer();
  }

  private void admit(String neighbourhood, Instant now) {
    if (limit.admit("api:" + neighbourhood, now) != RateLimit.Verdict.TAKEN) {
      throw Refusal.tooMany(now);
    }
  }

  /** The same id from another address is another conversation; neither is kept in clear. */
  private static String person(String caller, String conversation) {
    return Hash.of(caller + "\n" + conversation);
  }
}
