package vn.tinhgon.faq;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.faq.DocumentEnding.Kind;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.DocumentStatus;
import vn.tinhgon.registry.RegistryStore;

/** How documents come into the register by an administrator's word, and how they end. */
@Service
public class DocumentLife {
  private static final Logger log = LoggerFactory.getLogger(DocumentLife.class);

  private final RegistryStore registry;
  private final KnowledgeRevision revision;
  private final JdbcClient db;
  private final Clock clock;
  private final EntryCare care;

  DocumentLife(RegistryStore registry, KnowledgeRevision revision, JdbcClient db, Clock clock) {
    this.registry = registry;
    this.revision = revision;
    this.db = db;
    this.clock = clock;
    care = new EntryCare(db, clock);
  }

  /** Takes a document into the register; its id must be new. */
  @Transactional
  public Document add(Document document) {
    revision.lock();
    registry.add(document);
    revision.next();
    return document;
  }

  /** The same; readers get it only with entries that rest on it, until {@link #serve}. */
  @Transactional
  public Document cite(Document document) {
    revision.lock();
    registry.cite(document);
    revision.next();
    return document.unserved();
  }

  /** Whether readers get that document only with entries that rest on it. */
  public boolean waits(String document) {
    return registry.cited().contains(document);
  }

  /** Readers get that document by itself; whether it was waiting for that. */
  @Transactional
  public boolean serve(String document) {
    revision.lock();
    boolean waited = registry.serve(document);
    if (waited) {
      revision.next();
    }
    return waited;
  }

  /** Takes that back. */
  @Transactional
  public void keepBack(String document) {
    revision.lock();
    registry.keepBack(document);
    revision.next();
  }

  /** A free id that begins so and is none of those. */
  public String freeId(String stem, Set<String> taken) {
    String id = stem;
    for (int i = 2; taken.contains(id) || registry.document(id).isPresent(); i++) {
      id = stem + '-' + i;
    }
    return id;
  }

  /** The document of that id. */
  public Optional<Document> find(String id) {
    return registry.document(id);
  }

  /** All documents that have ended, or will on a day already known, by id. */
  public Map<String, DocumentEnding> endings() {
    return care.endings();
  }

  /** Today, where the offices are. */
  public LocalDate today() {
    return care.today();
  }

  /** Ends a document; an earlier word about it no longer counts. */
  @Transactional
  public void end(DocumentEnding ending) {
    revision.lock();
    takeBack(ending.document());
    write(ending, clock.instant());
    revision.next();
  }

  /** What is known of the document's end is again what it was; null = nothing. */
  @Transactional
  public void putBack(String document, @Nullable DocumentEnding was) {
    revision.lock();
    takeBack(document);
    if (was != null) {
      write(was, was.notedAt());
    }
    revision.next();
  }

  private void write(DocumentEnding ending, Instant notedAt) {
    boolean now = !ending.since().isAfter(today());
    db.sql(
            """
            insert into document_ending
              (document, kind, since, part, successor, noted_at, applied, status_before)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(ending.document(), ending.kind().name(), Date.valueOf(ending.since()))
        .params(ending.part())
        .param(ending.successor())
        .params(Timestamp.from(notedAt), now, statusOf(ending.document()).name())
        .update();
    if (now) {
      apply(ending.document(), ending.kind());
    }
  }

  /** Takes a document out of the register; whether anything rests on it is its caller's matter. */
  @Transactional
  public void remove(String document) {
    revision.lock();
    registry.remove(document);
    revision.next();
  }

  /** The document holds again as before; false if it never ended. */
  @Transactional
  public boolean restore(String document) {
    revision.lock();
    boolean ended = takeBack(document);
    if (ended) {
      revision.next();
    }
    return ended;
  }

  /** Ends what was to end on a day that has come. */
  @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
  @Transactional
  public void endDue() {
    revision.lock();
    LocalDate today = today();
    int ended = 0;
    for (DocumentEnding ending : care.endings().values()) {
      if (!ending.applied() && !ending.since().isAfter(today)) {
        db.sql("update document_ending set applied = true where document = ?")
            .param(ending.document())
            .update();
        apply(ending.document(), ending.kind());
        ended++;
      }
    }
    if (ended > 0) {
      revision.next();
      log.info("{} documents have ended today", ended);
    }
  }

  private void apply(String document, Kind kind) {
    switch (kind) {
      case REPLACED -> status(document, DocumentStatus.REPLACED);
      case REPEALED, EXPIRED -> status(document, DocumentStatus.EXPIRED);
      case AMENDED, PARTLY -> {}
    }
  }

  private boolean takeBack(String document) {
    Optional<String> before =
        db.sql("select status_before from document_ending where document = ?")
            .param(document)
            .query(String.class)
            .optional();
    before.ifPresent(status -> {
      status(document, DocumentStatus.valueOf(status));
      db.sql("delete from document_ending where document = ?").param(document).update();
    });
    return before.isPresent();
  }

  private DocumentStatus statusOf(String document) {
    return registry.document(document).map(Document::status).orElse(DocumentStatus.UNKNOWN);
  }

  private void status(String document, DocumentStatus status) {
    db.sql("update document set status = ?, origin = 'ADMIN' where id = ?")
        .params(status.name(), document)
        .update();
  }
}
