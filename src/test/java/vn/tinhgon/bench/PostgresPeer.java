package vn.tinhgon.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** PostgreSQL's searches over one connection, its round trip included. */
public final class PostgresPeer implements Peer {
  private static final String LEXEMES = "to_tsvector('simple', unaccent(title || ' ' || body))";
  private static final String ANY_WORD =
      "replace(plainto_tsquery('simple', unaccent(?))::text, '&', '|')::tsquery";

  private final String name;
  private final List<String> indexing;
  private final String search;
  private final SingleConnectionDataSource connection;
  private final JdbcClient jdbc;

  private PostgresPeer(EmbeddedPostgres server, String name, List<String> indexing, String search) {
    this.name = name;
    this.indexing = indexing;
    this.search = search;
    connection = new SingleConnectionDataSource(server.getJdbcUrl("postgres", "postgres"), true);
    jdbc = JdbcClient.create(connection);
    jdbc.sql("create extension if not exists unaccent").update();
    jdbc.sql("create extension if not exists pg_trgm").update();
    jdbc.sql("drop table if exists texts").update();
    jdbc.sql("create table texts (id text, title text, body text)").update();
  }

  /** Full text without marks: any word may match; of the ways to rank, the one that does best. */
  public static Peer fullText(EmbeddedPostgres server) {
    return new PostgresPeer(
        server,
        "PostgreSQL full text",
        List.of(
            "alter table texts add words tsvector",
            "update texts set words = " + LEXEMES,
            "create index on texts using gin (words)"),
        "select id from texts, (select "
            + ANY_WORD
            + " as asked) question where words @@ asked "
            + "order by ts_rank(words, asked, 1) desc, id limit ?");
  }

  /** Trigrams without marks, of titles: of long texts they say little and take seconds. */
  public static Peer trigrams(EmbeddedPostgres server) {
    return new PostgresPeer(
        server,
        "PostgreSQL pg_trgm on titles",
        List.of(
            "alter table texts add words text",
            "update texts set words = lower(unaccent(title))",
            "create index on texts using gist (words gist_trgm_ops)"),
        "select id from texts order by words <-> lower(unaccent(?)), id limit ?");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void put(String id, String title, String body) {
    jdbc.sql("insert into texts values (?, ?, ?)").params(id, title, body).update();
  }

  @Override
  public void ready() {
    indexing.forEach(statement -> jdbc.sql(statement).update());
    jdbc.sql("analyze texts").update();
  }

  @Override
  public List<String> search(String question, int most) {
    return jdbc.sql(search).params(question, most).query(String.class).list();
  }

  @Override
  public void close() {
    connection.close();
  }
}
