package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryFile.State;

/** Each step in the life of an entry is undone by the same word. */
class UndoneMovesTest extends TwoKeepers {

  @Test
  void leadsEachStepBack() {
    office.says(
        LAN, "/them Cổng tra cứu TinhGọn mở mấy giờ?\nCả ngày.\nCăn cứ: SRC-001\nĐăng: không");
    assertThat(state("F39")).isEqualTo(State.DRAFT);
    step("/guiduyet F39", "F39", State.DRAFT, State.REVIEW);
    office.says(LAN, "/guiduyet F39");
    step("/tralai F39 chưa rõ", "F39", State.REVIEW, State.DRAFT);
    step("/duyet F39", "F39", State.REVIEW, State.PUBLISHED);
    step("/an F15", "F15", State.PUBLISHED, State.HIDDEN);
    office.says(LAN, "/an F15");
    step("/hien F15", "F15", State.HIDDEN, State.PUBLISHED);
    office.says(LAN, "/hien F15");
    step("/hethan F15", "F15", State.PUBLISHED, State.EXPIRED);
  }

  private void step(String command, String id, State before, State after) {
    assertThat(state(id)).as("before " + command).isEqualTo(before);
    String said = office.says(LAN, command);
    assertThat(state(id)).as(command + ": " + said).isEqualTo(after);
    String undone = office.says(LAN, "/hoantac " + id);
    assertThat(state(id)).as("undone " + command + ": " + undone).isEqualTo(before);
  }

  private State state(String id) {
    return entry(id).state();
  }
}
