package vn.tinhgon.faq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A folder with one entry, to be changed. */
abstract class FolderOfOne {
  static final Path SHIPPED = Path.of("faq");

  static final String SAMPLE =
      """
      ---
      id: F63
      title: Cơ quan nào chủ trì?
      alternates:
        - Ai chủ trì việc này?
        - "Chủ trì: cơ quan nào?"
      topic: don-vi
      localities: [L-DT]
      documents: []
      facts: [D-KL05]
      sources: [SRC-000]
      status: PLANNED
      context: buổi làm việc 19/8 (bài không ghi năm)
      valid_from: 2016-01-01
      valid_to: 2018-01-01
      precision: range
      basis: stated
      state: published
      ---
      Dự kiến do Huyện ủy chủ trì.

      - một
      - hai
      """;

  @TempDir Path folder;

  void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
