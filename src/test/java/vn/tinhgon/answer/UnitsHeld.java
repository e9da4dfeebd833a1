package vn.tinhgon.answer;

import java.io.IOException;
import java.nio.file.Path;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.Published;
import vn.tinhgon.message.Wording;
import vn.tinhgon.support.MadeUpUnits;

/** What is shipped, with a made-up country beside it. */
final class UnitsHeld {
  private UnitsHeld() {}

  /** An engine that answers from both; the lists are written below that folder. */
  static AnswerEngine engine(Path folder) throws IOException {
    Knowledge held = Shipped.FOLDER.current();
    Published list = Published.at(MadeUpUnits.folder(folder)).orElseThrow();
    Lineage all = new Lineage(held.lineage().rows().with(list.read(held.lineage()).rows()));
    return new AnswerEngine(new Fixed(held.withLineage(all)), new Wording());
  }

  private record Fixed(Knowledge current) implements KnowledgeSource {
    @Override
    public long revision() {
      return current.revision();
    }
  }
}
