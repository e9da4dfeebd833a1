package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.faq.Entries.entry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.faq.EditOutcome.Saved;
import vn.tinhgon.lineage.LineageStore;
import vn.tinhgon.registry.RegistryStore;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.StoreContext;

/** An empty store on a database of its own. */
@ParameterizedClass
@EnumSource(Databases.class)
abstract class StoreUnderEdit {
  static final Change CHANGE = new Change(new Editor("telegram", "42", "Chị Lan"), "dân hỏi nhiều");

  @Parameter Databases kind;

  StoreContext context;
  FaqStore store;
  DatabaseKnowledge knowledge;

  @BeforeEach
  void open() {
    context =
        new StoreContext(
            kind,
            RegistryStore.class,
            LineageStore.class,
            EntryLedger.class,
            KnowledgeRevision.class,
            FaqStore.class,
            DatabaseKnowledge.class);
    store = context.get(FaqStore.class);
    knowledge = context.get(DatabaseKnowledge.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  StoredEntry added(String title) {
    EditOutcome outcome = store.add(entry("", title, "Chị Lan."), CHANGE);
    assertThat(outcome).isInstanceOf(Saved.class);
    return ((Saved) outcome).entry();
  }

  EditOutcome remove(String id) {
    return store.remove(id, store.find(id).map(StoredEntry::version).orElse(1L), CHANGE);
  }
}
