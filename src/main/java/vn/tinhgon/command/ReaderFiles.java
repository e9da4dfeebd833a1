package vn.tinhgon.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhgon.attachment.KeptFiles;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Attachment;
import vn.tinhgon.message.Papers;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Outbox;

/**
 * Brings a picture or table that shows what all readers get: along with the words where the channel
 * carries files, else by its address on our page, if we have one that people reach.
 */
@Component
class ReaderFiles {
  private static final Logger log = LoggerFactory.getLogger(ReaderFiles.class);

  private final KeptFiles files;
  private final Outbox outbox;
  private final Wording wording;
  private final String publicUrl;

  ReaderFiles(
      KeptFiles files,
      Outbox outbox,
      Wording wording,
      @Value("${tinhgon.public-url:}") String publicUrl) {
    this.files = files;
    this.outbox = outbox;
    this.wording = wording;
    this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
  }

  /** Whether one can be brought there at all. */
  boolean reach(Address to) {
    return goAlong(to) || !publicUrl.isEmpty();
  }

  /** Whether it would be shown with the words, and not only be told where it is. */
  boolean goAlong(Address to) {
    return outbox.carriesFiles(to);
  }

  /** The same words with that file; alone where it cannot be brought. */
  Said with(Said said, Address to, String name, byte[] bytes) {
    if (!reach(to)) {
      return said;
    }
    try {
      String id = files.keepForReader(name, to, new ByteArrayInputStream(bytes));
      return goAlong(to)
          ? said.with(Papers.of(List.of(new Attachment(id, name))))
          : said.followedBy(
              wording.get("file.address", publicUrl + KeptFiles.PATH + id + '/' + name));
    } catch (IOException unkept) {
      log.warn("a file for a reader could not be kept", unkept);
      return said;
    }
  }
}
