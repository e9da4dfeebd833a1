package vn.tinhgon.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.registry.RegistryFiles.TableFile;

/** The register in the database. A row follows its file unless an administrator changed it. */
@Repository
public class RegistryStore {
  private final JdbcAggregateOperations rows;
  private final JdbcClient db;

  RegistryStore(JdbcAggregateOperations rows, JdbcClient db) {
    this.rows = rows;
    this.db = db;
  }

  /**
   * All rows, each table in the order of its file; consistent inside a transaction only. Documents
   * that readers get only with entries are unserved, as they are in files.
   */
  public Registry load() {
    Set<String> cited = cited();
    List<Record> all = new ArrayList<>();
    for (Table table : Table.values()) {
      for (Record row : inOrder(table)) {
        boolean waits = row instanceof Document document && cited.contains(document.id());
        all.add(waits ? ((Document) row).unserved() : row);
      }
    }
    return RegistryFiles.registryOf(all);
  }

  /** How many rows there are, without the wordings by which they are asked for. */
  public long count() {
    return Stream.of(Table.values())
        .filter(table -> table != Table.WORDINGS)
        .mapToLong(table -> rows.count(table.type()))
        .sum();
  }

  /** The fingerprints under which files were last taken, by file. */
  public Map<String, String> taken() {
    Map<String, String> taken = new HashMap<>();
    db.sql("select file, hash from knowledge_file")
        .query((row, number) -> taken.put(row.getString("file"), row.getString("hash")))
        .list();
    return taken;
  }

  /**
   * Replaces the rows of that table by those of the file, except what an administrator changed.
   * Must be called inside a transaction.
   */
  public void take(TableFile file) {
    Table table = Table.of(file.file());
    List<String> given = table == Table.DOCUMENTS ? given() : List.of();
    db.sql("delete from " + table.sqlName() + " where origin = 'FILE'").update();
    Set<String> kept = new HashSet<>(ids(table));
    List<Record> fresh = file.rows().stream().filter(row -> !kept.contains(id(row))).toList();
    if (!fresh.isEmpty()) {
      rows.insertAll(fresh);
    }
    noteCited(table, fresh);
    given.forEach(this::serveStill);
    int known =
        db.sql("update knowledge_file set hash = ? where file = ?")
            .params(file.hash(), file.file())
            .update();
    if (known == 0) {
      db.sql("insert into knowledge_file (file, hash) values (?, ?)")
          .params(file.file(), file.hash())
          .update();
    }
  }

  /**
   * Writes what is new or changed in a plan; from then on no file overwrites it. Must be called
   * inside a transaction.
   */
  public void bring(RegistryPlan plan) {
    for (RegistryPlan.Planned planned : plan.rows()) {
      Record row = planned.row();
      if (row == null || !Set.of(Verdict.NEW, Verdict.CHANGED).contains(planned.verdict())) {
        continue;
      }
      if (planned.verdict() == Verdict.NEW) {
        rows.insert(row);
      } else {
        rows.update(row);
      }
      Table table = RegistryPlan.table(planned.table()).orElseThrow();
      db.sql("update " + table.sqlName() + " set origin = 'ADMIN' where id = ?")
          .param(planned.id())
          .update();
      noteCited(table, List.of(row));
    }
  }

  /**
   * What files hold as unserved waits for an entry or a word, as what is cited in the chat; a word
   * given before is taken back by it.
   */
  private void noteCited(Table table, List<Record> written) {
    if (table == Table.DOCUMENTS) {
      for (Record row : written) {
        db.sql("update document set cited = not served, given = (given and served) where id = ?")
            .param(id(row))
            .update();
      }
    }
  }

  /** Takes changes of rows back; no file overwrites them. Must be called inside a transaction. */
  public void undo(RegistryUndo undo) {
    for (RowChange change : undo.changes()) {
      if (change.added()) {
        Table table = RegistryPlan.table(change.table()).orElseThrow();
        db.sql("delete from " + table.sqlName() + " where id = ?").param(change.id()).update();
      }
    }
    undo.restored()
        .forEach((table, records) -> {
          records.forEach(rows::update);
          noteCited(table, records);
        });
  }

  /** The document of that id. */
  public Optional<Document> document(String id) {
    return Optional.ofNullable(rows.findById(id, Document.class));
  }

  /** Adds a document that no file overwrites. Must be called inside a transaction. */
  public void add(Document document) {
    rows.insert(document);
    db.sql("update document set origin = 'ADMIN' where id = ?").param(document.id()).update();
  }

  /** The same, and readers get it only through entries. Must be called inside a transaction. */
  public void cite(Document document) {
    add(document);
    keepBack(document.id());
  }

  /** The documents that readers get only where an entry that they get rests on them. */
  public Set<String> cited() {
    return new HashSet<>(db.sql("select id from document where cited").query(String.class).list());
  }

  /**
   * Readers get that document by itself, also when its file is read again; whether they did not.
   * Must be called in a transaction.
   */
  public boolean serve(String document) {
    return db.sql(
                "update document set cited = false, served = true, given = true where cited and id"
                    + " = ?")
            .param(document)
            .update()
        > 0;
  }

  /** The word stands, whatever the file says of the document now. */
  private void serveStill(String document) {
    db.sql("update document set cited = false, served = true, given = true where id = ?")
        .param(document)
        .update();
  }

  /** Readers no longer get that document by itself. Must be called inside a transaction. */
  public void keepBack(String document) {
    db.sql("update document set cited = true, given = false where id = ?").param(document).update();
  }

  /** The documents that readers get by an approver's word. */
  private List<String> given() {
    return db.sql("select id from document where given")
        .query((row, _) -> row.getString("id"))
        .list();
  }

  /** Takes a document out. Must be called inside a transaction. */
  public void remove(String document) {
    db.sql("delete from document where id = ?").param(document).update();
  }

  private List<Record> inOrder(Table table) {
    Map<String, Record> byId = new HashMap<>();
    rows.findAll(table.type()).forEach(row -> byId.put(id(row), row));
    List<Record> ordered = new ArrayList<>();
    for (String id : ids(table)) {
      Record row = byId.get(id);
      if (row != null) {
        ordered.add(row);
      }
    }
    return ordered;
  }

  private List<String> ids(Table table) {
    return db.sql("select id from " + table.sqlName() + " order by place")
        .query((row, number) -> row.getString("id"))
        .list();
  }

  static String id(Record row) {
    return switch (row) {
      case Source source -> source.id();
      case Row other -> other.id();
      case RowWordings wordings -> wordings.id();
      default -> throw new IllegalArgumentException("not a row of the register: " + row);
    };
  }
}
