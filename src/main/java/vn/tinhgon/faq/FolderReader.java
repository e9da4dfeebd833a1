package vn.tinhgon.faq;

import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Reads the knowledge folder for whoever brings it in. */
@Component
public class FolderReader {

  /** What lies in that folder now, with everything that is wrong in it. */
  public KnowledgeFolder read(Path folder) {
    return KnowledgeFolder.read(folder);
  }
}
