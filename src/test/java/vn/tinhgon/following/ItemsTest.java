package vn.tinhgon.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.following.Subject.Kind;
import vn.tinhgon.message.Hash;

/** What is watched of the shipped knowledge. */
class ItemsTest {
  private final Items items = Items.of(KnowledgeFolder.read(Path.of("faq")).current());

  @Test
  void givesEachEntryItsSubjects() {
    Item entry = items.find("F15");
    assertThat(entry.kind()).isEqualTo(Item.Kind.ENTRY);
    assertThat(entry.subjects())
        .contains(
            new Subject(Kind.ENTRY, "F15"),
            new Subject(Kind.TOPIC, "chuc-danh"),
            new Subject(Kind.PLACE, "L-DT"),
            new Subject(Kind.PLACE, "L-HT"),
            new Subject(Kind.DOCUMENT, "D-KL05"));
    assertThat(items.find("EV-DT-02").subjects())
        .contains(
            new Subject(Kind.UNIT, "U-DT-VPHU"),
            new Subject(Kind.DOCUMENT, "D-KL05"),
            new Subject(Kind.PLACE, "L-DT"));
    assertThat(items.find("D-KL05").kind()).isEqualTo(Item.Kind.DOCUMENT);
    assertThat(items.find("U-KA-VH3")).as("kept, never shown").isNull();
  }

  @Test
  void keepsItsFingerprints() {
    // Made otherwise, everybody would be told of changes that are none: raise Items.SHAPE then.
    Item entry = items.find("F15");
    assertThat(Items.SHAPE).isEqualTo("1");
    assertThat(entry.fingerprint())
        .isEqualTo(
            Hash.of(
                String.join(
                    "\n",
                    "ENTRY",
                    entry.text(),
                    "DONE",
                    "buổi làm việc 19/8 (bài không ghi năm)")));
    assertThat(items.find("RS-DT-01").fingerprint())
        .isEqualTo("a330cd3bcb0d8cd744efe06ecadb125dbdcbb726390efe0ff6f8eafdf154f54c");
  }
}
