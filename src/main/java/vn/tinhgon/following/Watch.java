package vn.tinhgon.following;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.faq.KnowledgeSource;

/**
 * Notes what has become otherwise for readers, whoever changed it and how: only what they get is
 * compared, so drafts and waiting versions are never news. What changes to and fro between two
 * looks is none.
 */
@Component
public class Watch {
  private static final Logger log = LoggerFactory.getLogger(Watch.class);

  private final KnowledgeSource knowledge;
  private final Receipts receipts;
  private final JdbcClient db;
  private final Clock clock;
  private volatile @Nullable Items last;

  Watch(KnowledgeSource knowledge, Receipts receipts, JdbcClient db, Clock clock) {
    this.knowledge = knowledge;
    this.receipts = receipts;
    this.db = db;
    this.clock = clock;
  }

  private record Known(String kind, String title, String fingerprint, Set<Subject> subjects) {}

  /** All that readers get now. */
  public Items items() {
    Items items = last;
    if (items == null || items.revision() != knowledge.revision()) {
      items = Items.of(knowledge.current());
      last = items;
    }
    return items;
  }

  /** Looks whether anything has changed since the last look. */
  @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10S")
  @Transactional
  public void look() {
    Items items = items();
    Boolean same =
        db.sql("select revision = ? and shape = ? from watched_store for update")
            .params(items.revision(), Items.SHAPE)
            .query(Boolean.class)
            .single();
    if (same) {
      return;
    }
    boolean comparable =
        db.sql("select shape = ? from watched_store")
            .param(Items.SHAPE)
            .query(Boolean.class)
            .single();
    Map<String, Known> known = known();
    int changed = 0;
    for (Item item : items.all()) {
      Known before = known.remove(item.id());
      if (before == null || !before.fingerprint.equals(item.fingerprint())) {
        changed++;
        write(item, before == null);
        if (comparable) {
          note(item, before);
        }
      } else if (!before.title.equals(item.title()) || !before.subjects.equals(item.subjects())) {
        write(item, false);
      }
    }
    for (Map.Entry<String, Known> gone : known.entrySet()) {
      if (!gone.getValue().fingerprint.isEmpty()) {
        changed++;
        db.sql("update watched_item set fingerprint = '' where item = ?")
            .param(gone.getKey())
            .update();
        if (comparable) {
          note(gone.getKey(), gone.getValue(), "", gone.getValue().subjects);
        }
      }
    }
    if (!comparable) {
      receipts.adopt();
    }
    db.sql("update watched_store set revision = ?, shape = ?")
        .params(items.revision(), Items.SHAPE)
        .update();
    log.info("{} things became otherwise for readers{}", changed, comparable ? "" : ", not told");
  }

  private void note(Item item, @Nullable Known before) {
    Set<Subject> subjects = new HashSet<>(item.subjects());
    String was = before == null ? "" : before.fingerprint;
    if (before != null) {
      subjects.addAll(before.subjects);
    }
    note(
        item.id(),
        new Known(item.kind().name(), item.title(), was, subjects),
        item.fingerprint(),
        subjects);
  }

  private void note(String id, Known was, String became, Set<Subject> subjects) {
    var key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into news (item, kind, title, was, became, noted_at) values (?, ?, ?, ?, ?, ?)
            """)
        .params(id, was.kind, was.title, was.fingerprint, became)
        .param(Timestamp.from(clock.instant()))
        .update(key, "id");
    long news = Objects.requireNonNull(key.getKeyAs(Long.class));
    for (Subject subject : subjects) {
      db.sql("insert into news_subject (news, subject) values (?, ?)")
          .params(news, subject.key())
          .update();
    }
    receipts.changed(id, became);
  }

  private void write(Item item, boolean fresh) {
    String subjects =
        item.subjects().stream().map(Subject::key).sorted().collect(Collectors.joining("\n"));
    db.sql(
            fresh
                ? """
                insert into watched_item (kind, title, fingerprint, subjects, item)
                values (?, ?, ?, ?, ?)
                """
                : """
                update watched_item set kind = ?, title = ?, fingerprint = ?, subjects = ?
                where item = ?
                """)
        .params(item.kind().name(), item.title(), item.fingerprint(), subjects, item.id())
        .update();
  }

  private Map<String, Known> known() {
    Map<String, Known> known = new HashMap<>();
    db.sql("select * from watched_item")
        .query((row, _) ->
            known.put(
                row.getString("item"),
                new Known(
                    row.getString("kind"),
                    row.getString("title"),
                    row.getString("fingerprint"),
                    Arrays.stream(row.getString("subjects").split("\n", -1))
                        .filter(key -> !key.isEmpty())
                        .map(Subject::of)
                        .collect(Collectors.toSet()))))
        .list();
    return known;
  }
}
