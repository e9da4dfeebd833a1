package vn.tinhgon.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import vn.tinhgon.faq.StoreFiles;

/** Gives the whole store as one .zip: the folder layout, and everything as one workbook. */
@Service
class Exports {
  private final StoreFiles files;

  Exports(StoreFiles files) {
    this.files = files;
  }

  void write(OutputStream out) throws IOException {
    Path folder = Files.createTempDirectory("tinhgon-");
    try {
      files.writeFolder(folder);
      try (OutputStream workbook = Files.newOutputStream(folder.resolve(StoreFiles.WORKBOOK))) {
        files.writeWorkbook(workbook);
      }
      zip(folder, out);
    } finally {
      delete(folder);
    }
  }

  /** Packs a folder; names in it have slashes wherever this runs. */
  static void zip(Path folder, OutputStream out) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      zip(folder, paths.filter(Files::isRegularFile).sorted().toList(), out);
    }
  }

  /** Packs some files of a folder. */
  static void zip(Path folder, List<Path> files, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    for (Path path : files) {
      zip.putNextEntry(new ZipEntry(folder.relativize(path).toString().replace('\\', '/')));
      Files.copy(path, zip);
    }
    zip.finish();
  }

  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
