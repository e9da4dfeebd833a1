package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever is refused learns what was wrong, and not merely how a command is written. */
class TrueReasonTest extends TwoKeepers {
  private static final String HOA = "11";

  @Test
  void saysThatARoleIsThereButOnlyForSomePlaces() {
    String places = "Việc này có hiệu lực cho mọi địa phương; quyền của anh/chị chỉ áp dụng";
    take(HOA, "duyệt huyện Đức Thọ");

    assertThat(office.says(HOA, "/vanban bãi bỏ 05-KL/TU")).startsWith(places);
    office.says(LAN, "/vanban bãi bỏ 05-KL/TU");
    assertThat(office.says(HOA, "/vanban còn hiệu lực 05-KL/TU")).startsWith(places);
    assertThat(office.says(HOA, "/hoantac 05-KL/TU")).startsWith(places);
    assertThat(office.says(HOA, "/them")).isEqualTo("Lệnh này cần quyền biên tập.");
  }
}
