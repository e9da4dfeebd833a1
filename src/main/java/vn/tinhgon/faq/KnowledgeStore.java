package vn.tinhgon.faq;

import org.springframework.context.annotation.Import;
import vn.tinhgon.lineage.LineageStore;
import vn.tinhgon.registry.RegistryStore;

/**
 * The knowledge in a database without the rest of the service, for a job to import; nothing is
 * brought in from files. No configuration by annotation, so that no scan finds it.
 */
@Import({
  KnowledgeRevision.class,
  EntryLedger.class,
  FaqStore.class,
  StoreFiles.class,
  RegistryStore.class,
  LineageStore.class,
  UnitLists.class,
  DatabaseKnowledge.class
})
public final class KnowledgeStore {}
