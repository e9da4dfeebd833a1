package vn.tinhgon.backup;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.access.LoopbackJob;

/** Gives a fresh copy to the command on this machine that asks for it. */
@RestController
class BackupController {
  static final String PATH = LoopbackJob.PATH + "backup";
  private final Backups backups;

  BackupController(Backups backups) {
    this.backups = backups;
  }

  @PostMapping(PATH)
  void give(HttpServletResponse response) throws IOException, SQLException {
    Path file = backups.make().file();
    response.setContentType("application/octet-stream");
    response.setContentLengthLong(Files.size(file));
    Files.copy(file, response.getOutputStream());
  }
}
