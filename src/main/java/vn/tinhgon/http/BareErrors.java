package vn.tinhgon.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is said when nobody else could answer: the status, and nothing about our inside. */
@Controller
class BareErrors implements ErrorController {
  private static final List<String> FOR_PROGRAMS = List.of("/api/", "/web/", "/webhook/");
  private final Problems problems;

  BareErrors(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : Reason.NOT_FOUND.status();
    String path =
        Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/error");
    if (FOR_PROGRAMS.stream().anyMatch(path::startsWith)) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problems.problem(Reason.of(status), status));
    }
    return new ModelAndView("sorry", Map.of("known", status < 500), HttpStatusCode.valueOf(status));
  }
}
