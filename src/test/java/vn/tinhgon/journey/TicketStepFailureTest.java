package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.TicketClock;
import vn.tinhgon.command.TicketWatch;

/** What keepers and the clock do with tickets while the database fails at each call. */
class TicketStepFailureTest extends FailingTickets {
  private static final String CODE =
      "select max(code) from ticket where id = (select max(id) from ticket)";

  private static final String MAI = "9";

  /** By which the list of roles names the one with that id. */
  private static final String MAIS = "Q130144";

  private void engage() {
    String invitation = office.says(KEEPER, "/phanquyen mời biên tập");
    office.says(MAI, invitation.substring(invitation.lastIndexOf('/')));
    office.says(MAI, "/danhsach");
  }

  private String code() {
    String digits = office.jdbc().sql(CODE).query(String.class).single();
    return "P" + digits;
  }

  private int events(String kind) {
    return count("select count(*) from ticket_event where kind = '" + kind + "'");
  }

  private int letters(String chat) {
    return count("select count(*) from outbox where chat = '" + chat + "'");
  }

  @Test
  void givesOnceWhicheverCallFails() {
    engage();
    everyCall(
        false,
        this::asked,
        n -> {
          int before = letters(MAI);
          int acts = office.count("audit");
          step(office.typed(KEEPER, "/phieu " + code() + " giao " + MAIS));
          assertThat(events("GIVEN")).isEqualTo(n);
          assertThat(letters(MAI)).isEqualTo(before + 1);
          assertThat(office.count("audit")).isEqualTo(acts + 1);
        });
  }

  @Test
  void refusesOnceWhicheverCallFails() {
    everyCall(
        false,
        this::asked,
        n -> {
          step(office.typed(KEEPER, "/phieu " + code() + " từ chối Không thuộc lĩnh vực."));
          assertThat(events("REFUSED")).isEqualTo(n);
          assertThat(letters("a" + n)).isEqualTo(4);
        });
  }

  @Test
  void mergesOnceWhicheverCallFails() {
    asked(0);
    String first = code();
    everyCall(
        false,
        this::asked,
        n -> {
          step(office.typed(KEEPER, "/phieu " + code() + " trùng " + first));
          assertThat(events("SAME")).isEqualTo(n);
          assertThat(count("select max(asked) from ticket")).isEqualTo(n + 1);
          assertThat(office.count("ticket_asker")).isEqualTo(n + 1);
        });
    office.says(KEEPER, "/traloi " + first + " Ba năm.");
    assertThat(count("select count(*) from ticket_letter where asker is not null"))
        .isEqualTo(office.count("ticket_asker"));
  }

  @Test
  void makesOneDraftWhicheverCallFails() {
    everyCall(
        false,
        n -> {
          asked(n);
          office.says(KEEPER, "/huy");
          office.says(KEEPER, "/traloi " + code() + " Ba năm, theo kế hoạch số " + n + ".");
          office.unread();
        },
        n -> {
          int entries = office.count("faq_entry");
          step(office.typed(KEEPER, "/phieu " + code() + " soạn mục"));
          assertThat(events("DRAFTED")).isEqualTo(n);
          assertThat(office.count("faq_entry")).isEqualTo(entries + 1);
        });
  }

  @Test
  void remindsOnceWhicheverCallFails() {
    engage();
    for (boolean lost : new boolean[] {false, true}) {
      everyCall(
          lost,
          this::asked,
          n -> {
            int before = letters(MAI);
            office.at(moment("select remind_at from ticket order by id desc limit 1"));
            step(office.part(TicketClock.class)::look);
            assertThat(events("REMINDED")).isEqualTo(n);
            assertThat(letters(MAI)).isEqualTo(before + 1);
            shut("xong");
          });
    }
  }

  @Test
  void passesOnOnceWhicheverCallFails() {
    engage();
    for (boolean lost : new boolean[] {false, true}) {
      everyCall(
          lost,
          this::asked,
          n -> {
            int before = letters(KEEPER);
            office.at(moment("select deadline from ticket order by id desc limit 1"));
            step(office.part(TicketClock.class)::look);
            assertThat(events("LATE")).isEqualTo(n);
            assertThat(letters(KEEPER)).isEqualTo(before + 1);
            assertThat(letters("a" + n)).isEqualTo(4);
            shut("xong");
          });
    }
  }

  private Instant moment(String sql) {
    return office.jdbc().sql(sql).query(Timestamp.class).single().toInstant();
  }

  private void shut(String why) {
    office.says(KEEPER, "/phieu " + code() + " từ chối " + why);
    office.unread();
  }

  @Test
  void bringsALateAnswerOnceWhicheverCallFails() {
    everyCall(
        false,
        n -> {
          asked(n);
          office.says(KEEPER, "/traloi " + code() + " Ba năm.");
          office
              .jdbc()
              .sql(
                  "update outbox set state = 'DEAD', reason = 'blocked'"
                      + " where id = (select max(outbox) from ticket_letter)")
              .update();
          office.part(TicketWatch.class).look();
          office.unread();
        },
        n -> {
          step(office.typed("a" + n, "Xin chào"));
          assertThat(letters("a" + n)).isEqualTo(6);
          office.part(TicketWatch.class).look();
          assertThat(count("select count(*) from ticket_asker where delivery = 'DELIVERED'"))
              .isEqualTo(n);
        });
  }
}
