package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditVerdict;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.MadeFiles;

/** Files from the chat into the store and back: who sends, presses and reads. */
abstract class FileJourney extends OfficeJourney {
  static final String LAN = "1";
  static final String BINH = "2";
  static final String CHI = "3";
  static final String STRANGER = "9";
  static final String QUESTION = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:1");
  }

  @AfterEach
  void leavesTheAuditWhole() {
    assertThat(office.part(AuditLog.class).verify()).isInstanceOf(AuditVerdict.Sound.class);
  }

  byte[] table(String answer) {
    return MadeFiles.table(
        MadeFiles.entry(QUESTION, answer),
        MadeFiles.row(
            Map.of(
                "id", "F10",
                "title", "Câu hỏi có văn bản lạ?",
                "topic", "khác",
                "documents", "DOC-999",
                "state", "published",
                "answer", "Không.")));
  }

  void become(String person, String role) {
    says(person, invitation(role));
    office.laterTo(person);
  }

  String invitation(String role) {
    String said = says(LAN, "/phanquyen mời " + role);
    return said.substring(said.lastIndexOf('/'));
  }

  String answer() {
    return says("77", QUESTION);
  }

  String says(String person, String text) {
    return begins(person, text);
  }

  String sends(String person, String name, byte[] bytes, String caption) {
    return text(office.first(office.sent("telegram", person, name, bytes, caption)));
  }

  String presses(String person, Reply reply, int choice) {
    var press = new Content.ButtonPress(reply.buttons().get(choice).token());
    return text(
        office.first(office.message("telegram", person, person, press, Origin.TYPED, true)));
  }

  String report(Reply reply) {
    try {
      var at = new Address("telegram", "42", LAN);
      return new String(
          office.attached(at, reply.papers().files().getFirst()), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }

  static Reply only(List<Reply> replies) {
    assertThat(replies).hasSize(1);
    return replies.getFirst();
  }

  static String text(Reply reply) {
    return reply.body().text();
  }

  static List<String> labels(Reply reply) {
    return reply.buttons().stream().map(button -> button.label()).toList();
  }
}
