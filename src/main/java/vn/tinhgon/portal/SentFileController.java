package vn.tinhgon.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhgon.access.RateLimit;
import vn.tinhgon.attachment.KeptFiles;
import vn.tinhgon.attachment.KeptFiles.Kept;
import vn.tinhgon.http.Callers;

/**
 * Gives a picture or table to whoever was told its address, on channels that carry words alone.
 * Only what shows what all readers get is given so, and only while it is kept.
 */
@Controller
class SentFileController {
  /** People behind one address share it. */
  private static final int READERS = 20;

  private final KeptFiles files;
  private final RateLimit limit;
  private final Callers callers;
  private final Clock clock;

  SentFileController(KeptFiles files, RateLimit limit, Callers callers, Clock clock) {
    this.files = files;
    this.limit = limit;
    this.callers = callers;
    this.clock = clock;
  }

  @GetMapping(KeptFiles.PATH + "{id}/{name}")
  @Nullable ModelAndView give(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String id,
      @PathVariable String name)
      throws IOException {
    String who = "sent-file:" + callers.neighbourhood(request);
    if (limit.admit(who, clock.instant(), READERS) != RateLimit.Verdict.TAKEN) {
      return new ModelAndView("sorry", Map.of("known", false), HttpStatus.TOO_MANY_REQUESTS);
    }
    Optional<Kept> file =
        files.find(id).filter(Kept::forReader).filter(kept -> kept.name().equals(name));
    if (file.isEmpty()) {
      return new ModelAndView("sorry", Map.of("known", true), HttpStatus.NOT_FOUND);
    }
    // Read whole before the first byte goes out: a picture or a table is small.
    var bytes = new ByteArrayOutputStream();
    files.write(id, bytes);
    boolean picture = name.endsWith(".png");
    response.setContentType(
        picture ? MediaType.IMAGE_PNG_VALUE : MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setContentLength(bytes.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(name, StandardCharsets.UTF_8)
            .build()
            .toString());
    bytes.writeTo(response.getOutputStream());
    return null;
  }
}
