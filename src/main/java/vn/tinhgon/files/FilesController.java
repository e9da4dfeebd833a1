package vn.tinhgon.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.access.LoopbackJob;

/** Carries files for commands on this machine. */
@RestController
class FilesController {
  static final String IMPORT = LoopbackJob.PATH + "import";
  static final String EXPORT = LoopbackJob.PATH + "export";

  static final String UNDO = LoopbackJob.PATH + "import-undo";

  private final Imports imports;
  private final UnitImports units;
  private final Exports exports;

  FilesController(Imports imports, UnitImports units, Exports exports) {
    this.imports = imports;
    this.units = units;
    this.exports = exports;
  }

  @PostMapping(IMPORT)
  Imported take(
      HttpServletRequest request,
      @RequestParam String name,
      @RequestParam boolean dry,
      @RequestParam(defaultValue = "") String anyway)
      throws IOException {
    Path copy = Files.createTempFile("tinhgon-", ".import");
    try {
      try (InputStream in = request.getInputStream();
          OutputStream out = Files.newOutputStream(copy)) {
        in.transferTo(out);
      }
      return imports.run(copy, name, dry, anyway);
    } finally {
      Files.delete(copy);
    }
  }

  @PostMapping(UNDO)
  Imported takeBack() {
    return units.undo();
  }

  @PostMapping(EXPORT)
  void give(HttpServletResponse response) throws IOException {
    Path file = Files.createTempFile("tinhgon-", ".zip");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        exports.write(out);
      }
      response.setContentType("application/zip");
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.delete(file);
    }
  }
}
