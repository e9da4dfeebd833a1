package vn.tinhgon.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.attachment.Attachments;
import vn.tinhgon.attachment.FileRights;
import vn.tinhgon.attachment.FileSource;
import vn.tinhgon.attachment.KeptFiles;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;

/**
 * Files to and from the page, for visits that have the role at that moment; what shows only what
 * readers get is for whoever asked for it.
 */
@RestController
class WebFiles implements FileSource {
  /** Our script says by this header that it is ours: no foreign form can. */
  static final String SCRIPT = "X-TinhGon";

  private static final String KEPT = "kept:";

  private final Visits visits;
  private final Intake intake;
  private final FileRights rights;
  private final KeptFiles kept;
  private final Attachments attachments;

  WebFiles(
      Visits visits, Intake intake, FileRights rights, KeptFiles kept, Attachments attachments) {
    this.visits = visits;
    this.intake = intake;
    this.rights = rights;
    this.kept = kept;
    this.attachments = attachments;
  }

  @Override
  public String channel() {
    return "web";
  }

  /** What the page sends is kept before its message is. */
  @Override
  public void fetch(String fileId, OutputStream to, long most) throws IOException {
    kept.write(fileId.substring(KEPT.length()), to);
  }

  /** Takes a file; it is stored when this returns. Nothing is read of what nobody may send. */
  @PostMapping("/web/files")
  ResponseEntity<WebChat.Taken> bring(HttpServletRequest request) throws IOException {
    visits.requireOwnPage(request);
    var session = visits.of(request);
    if (!rights.mayBring(session.address(), session.chat())) {
      throw Refusal.because(Reason.NOT_ALLOWED);
    }
    boolean byScript = request.getHeader(SCRIPT) != null;
    try (var upload = Upload.read(request, fields -> require(fields, session, byScript))) {
      String clientId = upload.fields().getOrDefault("clientId", "");
      long size = Files.size(upload.file());
      if (upload.name().isBlank()) {
        throw Refusal.because(Reason.WRONG_FIELD, "file");
      }
      String id;
      try (InputStream in = Files.newInputStream(upload.file())) {
        id = kept.keep(upload.name(), session.address(), in);
      }
      intake.file(request, session, KEPT + id, upload.name(), size, clientId);
      if (byScript) {
        return ResponseEntity.accepted()
            .contentType(MediaType.APPLICATION_JSON)
            .body(new WebChat.Taken(clientId));
      }
      return ResponseEntity.status(303).header(HttpHeaders.LOCATION, "/#cuoi").build();
    }
  }

  private static void require(Map<String, String> fields, Session session, boolean byScript) {
    byte[] shown = fields.getOrDefault("form", "").getBytes(StandardCharsets.UTF_8);
    byte[] ours = session.formToken().getBytes(StandardCharsets.UTF_8);
    if (!byScript && !MessageDigest.isEqual(shown, ours)) {
      throw Refusal.because(Reason.FOREIGN_ORIGIN);
    }
  }

  /** Gives a file that a reply has named. */
  @GetMapping("/web/files/{id}")
  void give(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
      throws IOException {
    var session = visits.of(request);
    intake.reading(request, session);
    var file =
        attachments
            .find(id, session.address())
            .orElseThrow(() -> Refusal.because(Reason.NOT_FOUND));
    if (!file.forReader() && !rights.mayTake(session.address(), session.chat())) {
      throw Refusal.because(Reason.NOT_FOUND);
    }
    Path copy = Files.createTempFile("tinhgon-", ".given");
    try {
      try (OutputStream out = Files.newOutputStream(copy)) {
        file.write(out);
      }
      response.setContentType(type(file.name()));
      response.setContentLengthLong(Files.size(copy));
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment()
              .filename(file.name(), StandardCharsets.UTF_8)
              .build()
              .toString());
      Files.copy(copy, response.getOutputStream());
    } finally {
      Files.delete(copy);
    }
  }

  /** Pictures are shown, all else is only given. */
  private static String type(String name) {
    return name.endsWith(".svg")
        ? "image/svg+xml"
        : name.endsWith(".png")
            ? MediaType.IMAGE_PNG_VALUE
            : MediaType.APPLICATION_OCTET_STREAM_VALUE;
  }
}
