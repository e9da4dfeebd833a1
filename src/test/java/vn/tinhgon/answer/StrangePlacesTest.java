package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A place that the store does not hold is never answered from another place. */
class StrangePlacesTest {

  @ParameterizedTest
  @CsvSource({
    "Ai kiêm Chánh Thanh tra ở huyện Củ Chi?, huyện Củ Chi",
    "ai kiem chanh thanh tra o huyen cu chi?, huyện Củ Chi",
    "Ai kiêm Chánh Thanh tra ở Củ Chi?, huyện Củ Chi",
    "huyện ủy Hòa Vang giảm mấy đầu mối?, huyện Hòa Vang",
    "huyen hoa vang giam may dau moi, huyện Hòa Vang",
    "quận Hoàn Kiếm nhất thể hóa chức danh nào, quận Hoàn Kiếm",
    "nghi quyet cua tinh uy lam dong noi gi, tỉnh Lâm Đồng",
    "chu tich ubnd tinh thanh hoa la ai, tỉnh Thanh Hóa",
    "xã Nghi Kim có nhất thể hóa chức danh không?, xã Nghi Kim",
    "phường Thảo Điền giảm mấy tổ dân phố?, phường Thảo Điền",
    "Bộ Tài chính hợp nhất với bộ nào?, Bộ Tài chính",
    "bo tai chinh hop nhat voi bo nao, Bộ Tài chính"
  })
  void areNamedAsTheyAre(String asked, String place) {
    assertThat(Shipped.SNAPSHOT.reader.typed(asked).strangePlaces()).containsExactly(place);
    assertThat(Shipped.answer(asked)).isInstanceOf(Answer.NotFound.class);
    assertThat(Shipped.said(asked)).contains(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thi xa la gi",
        "can bo noi vu co duoc kiem nhiem khong",
        "co quan to chuc va noi vu hop nhat o dau",
        "dia phuong nao nhat the hoa chuc danh",
        "đánh giá lại các cách làm mới",
        "các huyện Hà Tĩnh hợp nhất cơ quan nào",
        "Huyện Ủy Đức Thọ ra kết luận gì",
        "huyện bức Thọ giảm mấy đầu mối",
        "huyen tan loc nhat the hoa chuc danh nao",
        "Lê Đình Sơn là bí thư tỉnh ủy phải không",
        "le dinh son la bi thu tinh uy phai khong",
        "tỉnh thí điểm nhất thể hóa chức danh nào",
        "công tác cán bộ ởthị xã Kỳ Anh"
      })
  void areNotSeenInOtherWords(String asked) {
    assertThat(Shipped.SNAPSHOT.reader.typed(asked).strangePlaces()).isEmpty();
  }
}
