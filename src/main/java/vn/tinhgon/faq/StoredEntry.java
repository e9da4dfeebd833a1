package vn.tinhgon.faq;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Status;

/**
 * An entry as the database keeps it.
 *
 * @param version grows with every change; who edits says which version he saw
 * @param file the file it was last taken from, or null
 * @param fileHash that file's fingerprint at the time
 */
@Table("faq_entry")
public record StoredEntry(
    @Id String id,
    @Version long version,
    String title,
    List<String> alternates,
    String topic,
    List<String> localities,
    List<String> documents,
    List<String> facts,
    @Nullable Status status,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance,
    String answer,
    State state,
    Origin origin,
    @Nullable String file,
    @Nullable String fileHash) {

  /** The entry itself. */
  public Entry entry() {
    return new Entry(
        id, title, alternates, topic, localities, documents, facts, status, provenance, answer);
  }

  static StoredEntry ofFile(EntryFile file) {
    return of(file.entry(), 0, file.state(), Origin.FILE, file.file(), file.hash());
  }

  static StoredEntry ofAdmin(Entry entry) {
    return of(entry, 0, State.PUBLISHED, Origin.ADMIN, null, null);
  }

  /** The same row with other content, following its file. */
  StoredEntry following(EntryFile changed) {
    return of(
        changed.entry(), version, changed.state(), Origin.FILE, changed.file(), changed.hash());
  }

  /** A new row that an administrator brought in a file. */
  static StoredEntry brought(Entry entry, State state) {
    return of(entry, 0, state, Origin.ADMIN, null, null);
  }

  /** The same row as an administrator brought it in a file. */
  StoredEntry replacedBy(Entry brought, State as) {
    return of(brought, version, as, Origin.ADMIN, file, fileHash);
  }

  /** The same row as an administrator worded it. */
  StoredEntry editedTo(Entry edited) {
    return of(edited, version, state, Origin.ADMIN, file, fileHash);
  }

  /** A row of an administrator's in that state. */
  static StoredEntry ofAdmin(Entry entry, State state) {
    return of(entry, 0, state, Origin.ADMIN, null, null);
  }

  /** The same row with that content and in that state, by an administrator's word. */
  StoredEntry become(Entry content, State next) {
    return of(content, version, next, Origin.ADMIN, file, fileHash);
  }

  /** The same row, no longer given to readers. */
  StoredEntry withdrawnBy(Origin who) {
    return of(entry(), version, State.WITHDRAWN, who, file, fileHash);
  }

  private static StoredEntry of(
      Entry entry,
      long version,
      State state,
      Origin origin,
      @Nullable String file,
      @Nullable String fileHash) {
    return new StoredEntry(
        entry.id(),
        version,
        entry.title(),
        entry.alternates(),
        entry.topic(),
        entry.localities(),
        entry.documents(),
        entry.facts(),
        entry.status(),
        entry.provenance(),
        entry.answer(),
        state,
        origin,
        file,
        fileHash);
  }
}
