package vn.tinhgon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.bench.Report.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.Person;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.command.TicketClock;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Address;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Line;
import vn.tinhgon.ticket.Term;
import vn.tinhgon.ticket.Tickets;
import vn.tinhgon.ticket.Wishes.Wish;

/**
 * Measures what keepers and askers wait for while ten, and then 10,000 tickets are open: from the
 * message to the queued reply, on each database.
 */
@Tag("bench")
class TicketListsIT {
  private static final int FEW = 10;
  private static final int MANY = 10_000;
  private static final int TIMES = 40;
  private static final Duration MOST = Duration.ofMillis(300);
  private static final String KEEPER = "501";
  private static final String ADMIN = "7";

  private final Random random = new Random(7);
  private final Map<String, List<Long>> took = new LinkedHashMap<>();
  private Office office;
  private String code = "";
  private int asked;

  @ParameterizedTest
  @EnumSource(Databases.class)
  void listsPageByPage(Databases kind, @TempDir Path data) throws IOException {
    office = new Office(kind, data, Map.of("tinhgon.admins", "telegram:" + ADMIN));
    try {
      String invitation = office.says(ADMIN, "/phanquyen mời biên tập huyện Đức Thọ");
      office.says(KEEPER, invitation.substring(invitation.lastIndexOf('/')));
      office.says(KEEPER, "/danhsach");
      open(FEW);
      Map<String, List<Long>> few = measured(1);
      open(MANY - FEW);
      Map<String, List<Long>> many = measured(MANY / FEW);

      var report =
          new Report("tickets-" + kind, text("Tickets on %s, %,d open", kind, MANY))
              .columns("what", List.of("p50 ms", "longest ms", "p50 to that with ten open"));
      many.forEach((what, times) ->
          report.row(
              what,
              List.of(
                  text("%.1f", at(times, 50) / 1e6),
                  text("%.1f", times.getLast() / 1e6),
                  text("%.1f times", (double) at(times, 50) / at(few.get(what), 50)))));
      report.keep();
      many.forEach((what, times) -> assertThat(at(times, 50)).as(what).isLessThan(MOST.toNanos()));
    } finally {
      office.close();
    }
  }

  private Map<String, List<Long>> measured(int pages) {
    took.clear();
    for (int i = 0; i < TIMES; i++) {
      String asker = "b" + ++asked;
      says("first page, an administrator", ADMIN, "/phieu");
      says("some page, an administrator", ADMIN, "/phieu " + (1 + random.nextInt(pages)));
      says("last page, an administrator", ADMIN, "/phieu " + pages);
      says("first page, a keeper of one place", KEEPER, "/phieu");
      says("one ticket", ADMIN, "/phieu " + code);
      says("which it is the same as", ADMIN, "/phieu " + code + " trùng");
      office.says(ADMIN, "/huy");
      says("the state of one, an asker", "601", "/tracuu " + code);
      says("how the service is", ADMIN, "/trangthai");
      office.says(asker, "Cầu vượt số " + random.nextInt(MANY) + " của xã xây dựng mất bao lâu?");
      says("what would be passed on", asker, "/chuyen");
      says("passed on, looked for among the open ones", asker, "/chuyen đồng ý");
      long begun = System.nanoTime();
      office.part(TicketClock.class).look();
      add("the clock, with nothing due", begun);
    }
    var sorted = new LinkedHashMap<String, List<Long>>();
    took.forEach((what, times) -> sorted.put(what, times.stream().sorted().toList()));
    return sorted;
  }

  private void says(String what, String person, String text) {
    long begun = System.nanoTime();
    assertThat(office.says(person, text)).isNotEmpty();
    add(what, begun);
  }

  private void add(String what, long begun) {
    took.computeIfAbsent(what, _ -> new ArrayList<>()).add(System.nanoTime() - begun);
  }

  /** So many, of all places, as if passed on one after the other. */
  private void open(int count) {
    var tickets = office.part(Tickets.class);
    var askers = office.part(Askers.class);
    var engine = office.part(AnswerEngine.class);
    List<String> places =
        office
            .part(KnowledgeSource.class)
            .current()
            .registry()
            .all(Locality.class)
            .map(Locality::id)
            .toList();
    Instant until = office.clock().instant().plus(Duration.ofDays(30));
    new TransactionTemplate(office.part(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> {
          for (int i = 0; i < count; i++) {
            String question = "Cầu vượt số " + random.nextInt(MANY) + " của xã xây dựng bao lâu?";
            List<String> about = List.of(places.get(random.nextInt(places.size())));
            String key = engine.essence(question, about).key();
            var ticket =
                tickets.open(
                    new Person("telegram", ""),
                    new Tickets.Wanted(question, key, about, "khác"),
                    Line.KEEPERS,
                    new Term(null, until));
            String asker = "a" + i % 500;
            askers.add(
                ticket.id(),
                new Address("telegram", "42", asker),
                asker,
                new Wish(question, "", about));
            code = ticket.code().toString();
          }
        });
  }

  private static long at(List<Long> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
