package vn.tinhgon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.support.Acts;
import vn.tinhgon.support.NaughtyStrings;

/** What attacks can reach by commands: what strange words leave in the store and the audit. */
class CommandWordsAttackTest extends OfficeUnderAttack {

  /** Row 18, with row 9's signs: kept and shown as they are. */
  @Test
  void takesNaughtyStringsForWhatTheyAre() {
    List<String> naughty = new ArrayList<>(NaughtyStrings.PLAIN);
    naughty.addAll(NaughtyStrings.CONTROL);
    for (String text : naughty) {
      office.says(ADMIN, "/tim " + text);
      office.says(ADMIN, "/xem " + text);
      office.says(ADMIN, "/xoa " + text);
      office.says(ADMIN, "/danhsach " + text);
      office.says(ADMIN, "/quantri " + text);
      office.says("5", "/quantri " + text);
      office.says(ADMIN, "/" + text);
      office.says(ADMIN, "/sua F15\nLý do: " + text + "\nThời điểm: " + text);
      office.says(ADMIN, "/them " + text + "\n" + text + "\nCăn cứ: " + text);
    }
    assertThat(office.part(Inbox.class).dead()).isZero();
    assertThat(office.part(Inbox.class).waiting()).isZero();
    assertThat(office.says(ADMIN, "/them <b>A</b> {0} %s?\n<script>'\"\nCăn cứ: SRC-001"))
        .contains("<b>A</b> {0} %s?");
    assertThat(office.says(ADMIN, "/xem F63")).contains("Trả lời: <script>'\"");
    assertThat(store().find("F14").orElseThrow()).isEqualTo(entry("F14"));
  }

  /** Row 21: the audit holds who, what and on what, and never what was typed. */
  @Test
  void writesNoWordsIntoTheAudit() throws IOException {
    office.says("5", "/quantri 1111-2222-3333-4444-5555");
    office.says("5", "/them Câu hỏi riêng?\nTrả lời riêng.");
    office.says("5", "/xoa F14; drop table audit");
    office.says("5", "/sua F14\nTrả lời: riêng");
    office.says("5", "/tim riêng tư");

    List<String> rows =
        Acts.in(office.jdbc()).reversed().stream()
            .map(act ->
                act.who().channel() + ' ' + act.who().id() + ' ' + act.act() + ' ' + act.target())
            .toList();
    assertThat(rows)
        .containsExactly(
            "telegram 5 quantri ",
            "telegram 5 them ",
            "telegram 5 xoa ",
            "telegram 5 sua F14",
            "telegram 5 tim ");
  }

  private StoredEntry entry(String id) {
    return before.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
  }
}
