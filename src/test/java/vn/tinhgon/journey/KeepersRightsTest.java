package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.Grant;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.access.Scope;
import vn.tinhgon.access.Staff;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;

/** No chain of commands, each of them allowed, leads past what somebody may not do. */
class KeepersRightsTest extends OfficeJourney {
  private static final String ADMIN = "7";
  private static final String MAI = "9";

  /** By which the list of roles names the one with that id. */
  private static final String MAIS = "Q130144";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7", "tinhgon.faq-dir", storeOf("15", "20", "62"));
  }

  @Test
  void bringsNoUnapprovedWordsToReadersByHidingAndUndoing() {
    take(MAI, "duyệt");
    take(MAI, "biên tập");
    office.says(MAI, "/sua F15\nTrả lời: Một mình tôi viết.");
    office.says(MAI, "/an F15");
    office.says(MAI, "/sua F15\nTrả lời: Một mình tôi viết.");

    assertThat(office.says(MAI, "/hoantac F15 2")).contains("mục vẫn tạm ẩn");

    assertThat(entry("F15").state()).isNotEqualTo(State.PUBLISHED);
    assertThat(office.says("8", entry("F15").title())).doesNotContain("Một mình tôi viết");
  }

  @Test
  void changesNothingAtOnceThatHeMayOnlyWrite() {
    office.says(ADMIN, "/caidat bốn mắt không");
    take(MAI, "biên tập");
    take(MAI, "duyệt huyện Đức Thọ");

    assertThat(office.says(MAI, "/sua F20\nTrả lời: Của nơi khác.\nĐịa phương: huyện Đức Thọ"))
        .contains("đang chờ duyệt");

    assertThat(entry("F20").answer()).doesNotContain("Của nơi khác");
    assertThat(office.says(MAI, "/duyet F20")).contains("ngoài phạm vi");
  }

  @Test
  void makesTheCodesVoidThatAnAdministratorMayHaveKept() {
    take(MAI, "quản trị");
    String kept = invitation(MAI, "quản trị");

    assertThat(office.says(ADMIN, "/phanquyen thôi " + MAIS))
        .startsWith("Đã thôi quyền quản trị")
        .contains("1 mã mời");

    assertThat(office.says(MAI, "/phanquyen " + kept)).startsWith("Mã không đúng");
    assertThat(office.says(MAI, "/nhatky")).startsWith("Lệnh này cần quyền quản trị.");
  }

  @Test
  void keepsOneAdministratorWhereTwoWithdrawEachOtherAtOnce() throws Exception {
    office.close();
    office = new Office(kind, data, Map.of("tinhgon.faq-dir", SmallStore.in(data, "15")));
    var staff = office.part(Staff.class);
    var lan = new Person("telegram", ADMIN);
    var mai = new Person("telegram", MAI);
    for (Person who : List.of(lan, mai)) {
      staff.give(new Grant(who, "", Role.ADMIN, Scope.ALL, null));
    }
    var transaction = new TransactionTemplate(office.part(PlatformTransactionManager.class));
    CompletableFuture<String> second =
        transaction.execute(_ -> {
          assertThat(staff.administeredWithout(lan)).isTrue();
          staff.take(lan, Role.ADMIN);
          var other =
              CompletableFuture.supplyAsync(() -> office.says(ADMIN, "/phanquyen thôi " + MAIS));
          assertThatThrownBy(() -> other.get(700, TimeUnit.MILLISECONDS))
              .isInstanceOf(TimeoutException.class);
          return other;
        });

    assertThat(second.get(20, TimeUnit.SECONDS)).contains("quản trị viên cuối cùng");
    assertThat(staff.scope(mai, Role.ADMIN)).isPresent();
  }

  @Test
  void tellsAnEditorOfSomePlacesThatTheEntryNamesNone() {
    take(MAI, "biên tập huyện Đức Thọ");
    String typed = "/them ai lam bi thu duc tho\nĐồng chí A.\nCăn cứ: SRC-001";

    assertThat(office.says(MAI, typed))
        .contains("ngoài phạm vi", "chưa ghi địa phương", "Địa phương: …")
        .endsWith(typed);
    assertThat(office.says(MAI, typed + "\nĐịa phương: duc tho")).startsWith("Đã lưu F63");
  }

  private void take(String person, String role) {
    assertThat(office.says(person, "/phanquyen " + invitation(ADMIN, role)))
        .startsWith("Anh/chị đã nhận");
  }

  private String invitation(String by, String role) {
    String said = office.says(by, "/phanquyen mời " + role);
    return said.substring(said.lastIndexOf(' ') + 1);
  }

  private StoredEntry entry(String id) {
    return office.part(EntryLife.class).find(id).orElseThrow();
  }
}
