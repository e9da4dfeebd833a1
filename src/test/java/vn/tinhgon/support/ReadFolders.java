package vn.tinhgon.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.tinhgon.faq.FolderReader;
import vn.tinhgon.faq.KnowledgeFolder;

/** Reads no folder twice: reading takes longer than all else that opening an office takes. */
public final class ReadFolders extends FolderReader {
  /** Shared by all tests. */
  public static final FolderReader ALL = new ReadFolders();

  private static final int KEPT = 8;

  private final Map<String, KnowledgeFolder> read =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, KnowledgeFolder> eldest) {
              return size() > KEPT;
            }
          });

  private ReadFolders() {}

  @Override
  public KnowledgeFolder read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return super.read(folder);
    }
    String bytes = bytes(folder);
    KnowledgeFolder known = read.get(bytes);
    if (known != null) {
      return known;
    }
    KnowledgeFolder fresh = super.read(folder);
    read.put(bytes, fresh);
    return fresh;
  }

  /** Names and bytes of all its files; two folders of the same say the same. */
  static String bytes(Path folder) {
    var all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        all.append(folder.relativize(file)).append('\0').append(bytes.length).append('\0');
        all.append(new String(bytes, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return all.toString();
  }
}
