package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.support.Office;

/** Asking and answering while the database fails at each call. */
class TicketFailureTest extends FailingTickets {

  @Test
  void opensOneTicketWithOneLetterWhicheverCallFails() {
    everyCall(false, this::show, this::agree);
    everyCall(true, this::show, this::agree);
  }

  @Test
  void joinsOnceWhicheverCallFails() {
    everyCall(false, this::askedAndShownAgain, this::join);
  }

  private void askedAndShownAgain(int n) {
    asked(n);
    office.says(inWords(n, question(n)));
    office.says(inWords(n, "/chuyen"));
    office.unread();
  }

  private void join(int n) {
    step(inWords(n, "/chuyen đồng ý"));
    assertThat(count("select min(asked) from ticket")).isEqualTo(2);
    assertThat(count("select count(*) from outbox where chat = 'o" + n + "'")).isEqualTo(3);
    assertThat(office.count("ticket")).isEqualTo(n);
    assertThat(office.count("ticket_asker")).isEqualTo(2 * n);
  }

  @Test
  void answersOnceWhicheverCallFails() {
    everyCall(false, this::asked, this::answer);
    everyCall(true, this::asked, this::answer);
  }

  private void agree(int n) {
    step(office.typed("a" + n, "/chuyen đồng ý"));
    assertThat(office.count("ticket")).isEqualTo(n);
    assertThat(office.count("ticket_asker")).isEqualTo(n);
    assertThat(office.count("ticket_event")).isEqualTo(n);
    assertThat(office.count("ticket_wish")).isZero();
  }

  private void answer(int n) {
    String letter = office.latestId(KEEPER);
    int acts = office.count("audit");
    step(Office.replying(office.typed(KEEPER, "Trả lời số " + n), letter));
    assertThat(count("select count(*) from ticket where state = 'ANSWERED'")).isEqualTo(n);
    assertThat(count("select count(*) from ticket_event where kind = 'ANSWERED'")).isEqualTo(n);
    assertThat(count("select count(*) from ticket_letter where asker is not null")).isEqualTo(n);
    assertThat(count("select count(*) from outbox where chat = 'a" + n + "'")).isEqualTo(4);
    assertThat(office.count("audit")).isEqualTo(acts + 1);
  }
}
