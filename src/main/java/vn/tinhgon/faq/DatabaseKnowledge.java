package vn.tinhgon.faq;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import vn.tinhgon.lineage.LineageStore;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.RegistryStore;

/** Knowledge as the database holds it; read again only when its number has changed. */
@Component
class DatabaseKnowledge implements KnowledgeSource {
  private static final int TRIES = 20;

  private final KnowledgeRevision revision;
  private final FaqStore faq;
  private final RegistryStore registry;
  private final LineageStore units;
  private volatile @Nullable Knowledge last;

  DatabaseKnowledge(
      KnowledgeRevision revision, FaqStore faq, RegistryStore registry, LineageStore units) {
    this.revision = revision;
    this.faq = faq;
    this.registry = registry;
    this.units = units;
  }

  @Override
  public long revision() {
    return revision.current();
  }

  @Override
  public Knowledge current() {
    for (int i = 0; i < TRIES; i++) {
      long number = revision.current();
      Knowledge known = last;
      if (known != null && known.revision() == number) {
        return known;
      }
      List<Entry> published = faq.published();
      Registry register = RestsOn.served(registry.load(), published);
      Knowledge read =
          RestsOn.visible(new Knowledge(number, published, register, faq.standing(), units.load()));
      // Every change takes a number when it becomes visible: the same number before and after
      // reading means that nothing changed in between.
      if (revision.current() == number) {
        last = read;
        return read;
      }
    }
    throw new ConcurrencyFailureException("the store changes faster than it can be read");
  }
}
