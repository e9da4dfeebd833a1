package vn.tinhgon.http;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.tinhgon.message.Wording;

/** Writes refusals as RFC 9457 problem details, in Vietnamese for people, keyed for programs. */
@RestControllerAdvice
class Problems {
  private final Wording wording;

  Problems(Wording wording) {
    this.wording = wording;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    var headers = new HttpHeaders();
    if (refusal.retryAfter().isPositive()) {
      headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter().toSeconds()));
    }
    return ResponseEntity.status(refusal.reason().status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem(refusal.reason(), refusal.reason().status(), refusal.arguments()));
  }

  /** The details for one refused request. */
  ProblemDetail problem(Reason reason, int status, Object... arguments) {
    var problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("urn:tinhgon:problem:" + reason.key()));
    problem.setTitle(reason.title());
    problem.setDetail(wording.get("problem." + reason.key(), arguments));
    return problem;
  }
}
