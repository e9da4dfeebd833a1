package vn.tinhgon.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tinhgon.access.Person;
import vn.tinhgon.ticket.TicketEvent.Kind;

class TicketTest {
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final Term LATER = new Term(NOW.plusSeconds(600), NOW.plusSeconds(900));
  private static final Person AN = new Person("telegram", "1");
  private static final Person BINH = new Person("zalobot", "2");

  private final Ticket fresh = ticket(1);

  private static Ticket ticket(long id) {
    return new Ticket(
        id,
        Code.random(new Random(id)),
        "Mấy giờ?",
        List.of(),
        "",
        TicketState.NEW,
        null,
        1,
        "",
        null,
        "",
        Line.KEEPERS,
        new Term(NOW.plusSeconds(60), NOW.plusSeconds(120)),
        NOW,
        null,
        1);
  }

  private static Ticket after(Decision decision) {
    return ((Decision.Done) decision).next();
  }

  @Test
  void isAnsweredOnceUnlessWhoWritesHasSeenTheAnswer() {
    Ticket answered = after(fresh.answer(AN, "7 giờ", 0, NOW));

    assertThat(answered.state()).isEqualTo(TicketState.ANSWERED);
    assertThat(answered.keeper()).isEqualTo(AN);
    assertThat(answered.answer(BINH, "8 giờ", 0, NOW)).isEqualTo(new Decision.Closed(answered));
    assertThat(answered.answer(BINH, "8 giờ", 1, NOW)).isEqualTo(new Decision.Closed(answered));
    var mended = (Decision.Done) answered.answer(BINH, "8 giờ", answered.version(), NOW);
    assertThat(mended.kind()).isEqualTo(Kind.CORRECTED);
    assertThat(mended.next().told()).isEqualTo("8 giờ");
    assertThat(mended.next().answer(AN, "9 giờ", answered.version(), NOW))
        .isInstanceOf(Decision.Closed.class);
  }

  @Test
  void isRefusedGivenAndJoinedOnlyWhileItIsOpen() {
    Ticket given = after(fresh.give(BINH, LATER));
    Ticket joined = after(given.join(2, NOW));
    Ticket refused = after(joined.refuse(BINH, "không thuộc thẩm quyền", NOW));

    assertThat(given.state()).isEqualTo(TicketState.GIVEN);
    assertThat(joined.asked()).isEqualTo(2);
    assertThat(refused.version()).isEqualTo(4);
    assertThat(refused.give(AN, LATER)).isInstanceOf(Decision.Closed.class);
    assertThat(refused.refuse(AN, "khác", NOW)).isInstanceOf(Decision.Closed.class);
  }

  @Test
  void goesOverToAnotherButNeverInACircle() {
    Ticket other = ticket(2);
    Ticket same = after(fresh.same(other, NOW));

    assertThat(same.state()).isEqualTo(TicketState.SAME);
    assertThat(same.sameAs()).isEqualTo(2);
    assertThat(fresh.same(fresh, NOW)).isInstanceOf(Decision.NotThat.class);
    assertThat(other.same(same, NOW)).isInstanceOf(Decision.NotThat.class);
    assertThat(same.answer(AN, "7 giờ", same.version(), NOW)).isInstanceOf(Decision.Closed.class);
  }

  @Test
  void isOverOnceNobodyAsksIt() {
    Ticket same = after(fresh.same(ticket(2), NOW));
    Ticket refused = after(after(fresh.refuse(AN, "không", NOW)).join(0, NOW));

    assertThat(after(fresh.join(0, NOW)).state()).isEqualTo(TicketState.WITHDRAWN);
    assertThat(after(same.split(0, LATER, NOW)).state()).isEqualTo(TicketState.WITHDRAWN);
    assertThat(after(same.split(0, LATER, NOW)).closedAt()).isEqualTo(NOW);
    assertThat(refused.state()).isEqualTo(TicketState.REFUSED);
    assertThat(after(refused.restored(TicketState.NEW, null, Line.KEEPERS, LATER, NOW)).state())
        .isEqualTo(TicketState.WITHDRAWN);
    assertThat(after(same.split(1, LATER, NOW)).state()).isEqualTo(TicketState.NEW);
  }

  @Test
  void becomesOneEntryOnceItIsAnswered() {
    assertThat(fresh.drafted("F63")).isInstanceOf(Decision.Closed.class);
    Ticket answered = after(fresh.answer(AN, "7 giờ", 0, NOW));
    Ticket drafted = after(answered.drafted("F63"));
    assertThat(drafted.drafted("F64")).isInstanceOf(Decision.Closed.class);
  }

  @Test
  void isOverdueOnlyWhileItIsOpenAndRemindsOnce() {
    Instant end = NOW.plusSeconds(120);
    Ticket given = after(fresh.give(BINH, LATER));
    Ticket late = after(given.late(Line.ADMINISTRATORS, LATER));
    Ticket reminded = after(fresh.reminded());

    assertThat(fresh.overdue(end.minusSeconds(1))).isFalse();
    assertThat(fresh.overdue(end)).isTrue();
    assertThat(given.overdue(end)).isFalse();
    assertThat(after(fresh.refuse(AN, "không", NOW)).overdue(end)).isFalse();
    assertThat(late.keeper()).isNull();
    assertThat(late.state()).isEqualTo(TicketState.NEW);
    assertThat(late.line()).isEqualTo(Line.ADMINISTRATORS);
    assertThat(fresh.reminds(NOW.plusSeconds(60))).isTrue();
    assertThat(reminded.reminds(end)).isFalse();
    assertThat(reminded.overdue(end)).isTrue();
    assertThat(after(after(fresh.late(Line.NOBODY, LATER)).give(AN, LATER)).line())
        .isEqualTo(Line.ADMINISTRATORS);
  }
}
