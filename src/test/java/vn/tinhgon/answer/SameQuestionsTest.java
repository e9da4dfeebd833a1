package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of questions of which each pair is one question, or never may be taken for one. */
class SameQuestionsTest {
  private static final AnswerEngine ENGINE = Shipped.ENGINE;

  private static final String ONE =
      """
      Thư viện Đức Thọ mở cửa mấy giờ buổi sáng? | Buổi sáng thư viện ở Đức Thọ mở cửa mấy giờ vậy?
      Thư viện Đức Thọ mở cửa mấy giờ? | Thư viện Đức Thọ mở cửa lúc mấy giờ?
      Thư viện Đức Thọ mở cửa mấy giờ? | Thư viện Đức Thọ mở cửa mấy h?
      Thư viện Đức Thọ mở cửa mấy giờ? | Thư viện Đức Thọ mở cửa mấy giờ, em cảm ơn
      Thư viện Đức Thọ có mở cửa chủ nhật không? | Thư viện Đức Thọ có mở cửa chủ nhật ko?
      Thư viện Đức Thọ có mở cửa chủ nhật không? | Thư viện Đức Thọ có mở cửa chủ nhật k ạ
      UBND huyện Đức Thọ tiếp dân ngày nào? | Ủy ban nhân dân huyện Đức Thọ tiếp dân ngày nào?
      UBND Đức Thọ tiếp dân ngày nào? | Uỷ ban nhân dân Đức Thọ tiếp dân ngày nào ạ?
      HĐND huyện Đức Thọ họp tháng nào? | Hội đồng nhân dân huyện Đức Thọ họp tháng nào?
      Thư viện Đức Thọ mở cửa mấy giờ? | thu vien duc tho mo cua may gio
      Bến xe Đức Thọ nằm ở đâu vậy ạ? | ben xe duc tho nam o dau vay a
      Bến xe Đức Thọ nằm ở đâu? | ben xe duc tho nam o dau vay a
      ben xe duc tho nam o dau | ben xe Duc Tho nam o dau vay a?
      Cho em biết chợ phiên Đức Thọ họp ngày nào ạ? | cho em biet cho phien duc tho hop ngay nao a
      Chợ phiên Đức Thọ họp ngày nào? | da cho minh hoi cho phien duc tho hop ngay nao vay, em cam on a
      thu vien duc tho mo cua may gio buoi sang vay a | Buoi sang thu vien o Duc Tho mo cua may gio
      Bao giờ chợ Đức Thọ họp thế? | bao gio cho duc tho hop the
      Ngân hàng nào ở Đức Thọ cho vay? | cho hoi ngan hang nao o duc tho cho vay
      Thư viện Đức Thọ mở cửa mấy giờ? | thu vien duc tho mo cua luc may gio
      Thư viện Đức Thọ mở cửa mấy giờ? | thu vien duc tho mo cua may h
      Thư viện Đức Thọ có mở cửa chủ nhật không? | thu vien duc tho co mo cua chu nhat ko
      Thư viện Đức Thọ mở cửa mấy giờ? | cho em hoi thu vien duc tho mo cua may gio, em cam on
      Thư viện Đức Thọ mở cửa mấy giờ buổi sáng? | buoi sang thu vien duc tho mo cua may gio
      Bể bơi Đức Thọ giá vé bao nhiêu? | Bể bơi Đức Thọ giá vé là bao nhiêu?
      Bể bơi Đức Thọ giá vé bao nhiêu? | Dạ cho em hỏi bể bơi Đức Thọ giá vé bao nhiêu ạ?
      Bể bơi Đức Thọ giá vé bao nhiêu? | Bể bơi tại Đức Thọ giá vé bao nhiêu?
      Bể bơi Đức Thọ giá vé bao nhiêu? | Anh chị cho hỏi bể bơi ở huyện Đức Thọ giá vé bao nhiêu vậy?
      Bể bơi Đức Thọ giá vé bao nhiêu? | BỂ BƠI ĐỨC THỌ GIÁ VÉ BAO NHIÊU???
      Ở Đức Thọ đăng ký khai sinh cho con cần giấy tờ gì? | Đăng ký khai sinh cho con ở Đức Thọ cần giấy tờ gì?
      Ở Đức Thọ đăng ký khai sinh cho con cần giấy tờ gì? | Đăng ký khai sinh cho con cần giấy tờ gì ở Đức Thọ?
      Tại Đức Thọ làm thẻ thư viện mất bao nhiêu tiền? | Làm thẻ thư viện mất bao nhiêu tiền ở Đức Thọ?
      Hôm nay trạm y tế Đức Thọ có tiêm chủng không? | Trạm y tế Đức Thọ có tiêm chủng không hôm nay?
      Cuối tuần sân vận động Đức Thọ cho thuê giá bao nhiêu? | Sân vận động Đức Thọ cho thuê giá bao nhiêu cuối tuần?
      Xin hỏi phòng nội vụ Đức Thọ chuyển về đâu? | Phòng nội vụ Đức Thọ chuyển về đâu ạ, xin cảm ơn
      Chợ Đức Thọ bán đến mấy giờ? | Xin cho biết chợ Đức Thọ bán đến mấy giờ
      Bến xe Đức Thọ có mấy chuyến đi Vinh? | Bot ơi bến xe Đức Thọ có mấy chuyến đi Vinh?
      Nhà văn hóa Đức Thọ chứa bao nhiêu người? | Nhà văn hoá Đức Thọ chứa bao nhiêu người?
      Ai trực trạm y tế Đức Thọ ban đêm? | Ai trực trạm y tế Đức Thọ ban đêm thế ạ?
      Trường mầm non Đức Thọ nhận trẻ từ mấy tháng? | Em muốn hỏi trường mầm non Đức Thọ nhận trẻ từ mấy tháng ạ
      Đức Thọ bán đất cho ai? | Cho hỏi Đức Thọ bán đất cho ai vậy ạ?
      Xe buýt từ Đức Thọ đi Cam Lộ chạy mấy giờ? | Xe buýt từ Đức Thọ đi Cam Lộ chạy lúc mấy giờ?
      Đường nào từ Đức Thọ về Cam Lộ gần nhất? | Cho hỏi đường nào từ Đức Thọ về Cam Lộ gần nhất ạ
      Bảo tàng Đức Thọ nghỉ trưa mấy giờ? | Bảo tàng Đức Thọ nghỉ trưa mấy giờ thế ạ?
      Bưu điện Đức Thọ làm việc mấy giờ buổi chiều? | Buổi chiều bưu điện Đức Thọ làm việc mấy giờ ạ?
      Bể bơi Đức Thọ có dạy bơi cho trẻ em không? | Bể bơi Đức Thọ có dạy bơi cho trẻ em không, tôi xin cảm ơn
      Thuê nhà văn hóa Cam Lộ giá bao nhiêu? | Nhờ anh chị cho biết thuê nhà văn hóa Cam Lộ giá bao nhiêu?
      Chợ Cam Lộ mở cửa mấy giờ? | Nhờ anh chị cho hỏi chợ Cam Lộ mở cửa mấy giờ ạ?
      """;

  /** The same words in another order: two, of which a person should see that they may be one. */
  private static final String NEAR =
      """
      ben xe duc tho nam o dau | O Duc Tho ben xe nam o dau a
      Bao giờ chợ Đức Thọ họp? | cho em hoi bao gio cho duc tho hop vay a
      Khi nào sân vận động Đức Thọ mở cửa lại? | Sân vận động Đức Thọ mở cửa lại khi nào?
      Khi nào sân vận động Đức Thọ mở cửa lại? | Sân vận động Đức Thọ khi nào mở cửa lại ạ?
      Cho hỏi chợ Cam Lộ mấy giờ mở cửa? | Chợ Cam Lộ mở cửa mấy giờ?
      Cho hỏi chợ Cam Lộ mấy giờ mở cửa? | chợ cam lộ mở cửa mấy h vậy?
      Bao giờ chợ Đức Thọ dời đi? | Chợ Đức Thọ dời đi bao giờ?
      Khi nào sân vận động Đức Thọ mở cửa lại? | san van dong duc tho mo cua lai khi nao
      """;

  private static final String FAR =
      """
      Bến xe Đức Thọ nằm ở đâu vậy ạ? | ben xe cam lo nam o dau vay a
      Chợ Đức Thọ họp ngày 5 phải không ạ? | cho duc tho hop ngay 6 phai khong a
      Chợ Đức Thọ họp thứ hai phải không? | cho duc tho hop thu ba phai khong a
      Thư viện Đức Thọ mở cửa mấy giờ buổi sáng? | Thư viện Đức Thọ mở cửa mấy giờ buổi chiều?
      Khi nào sân vận động Đức Thọ mở cửa lại? | Khi nào sân vận động Cam Lộ mở cửa lại?
      Khi nào sân vận động Đức Thọ mở cửa lại? | Sân vận động Đức Thọ đóng cửa lại khi nào?
      Chợ Đức Thọ bán gì? | Chó Đức Thọ bán gì?
      Đức Thọ cho Cam Lộ mượn xe tải nào? | Cam Lộ cho Đức Thọ mượn xe tải nào?
      Bố bảo lãnh con ở Đức Thọ cần giấy gì? | Bố bảo lãnh cháu ở Đức Thọ cần giấy gì?
      """;

  private static final String TWO =
      """
      Bến xe Đức Thọ nằm ở đâu vậy ạ? | ben xe cam lo nam o dau vay a
      Phụ nữ xã nào ở Đức Thọ đông nhất? | hoi phu nu xa nao o duc tho dong nhat
      Đức Thọ cấp cho xã bao nhiêu? | duc tho cap cho xa bao nhieu the
      Ai ở Đức Thọ giúp hộ nghèo? | ai o duc tho giup ho ngheo vay
      Trường Đức Thọ có lớp năm không? | truong duc tho co lop nam a khong
      Từ Đức Thọ đi xe buýt số nào về Cam Lộ? | Về Cam Lộ từ Đức Thọ đi xe buýt số nào?
      Từ Đức Thọ đi xe buýt số nào về Cam Lộ? | Về Đức Thọ từ Cam Lộ đi xe buýt số nào?
      Từ Đức Thọ đi xe buýt số nào về Cam Lộ? | Từ Cam Lộ đi xe buýt số nào về Đức Thọ?
      Phòng tiếp dân Đức Thọ ở tầng mấy? | Phòng tiếp dân Đức Thọ có mấy tầng?
      Thư viện Đức Thọ mở cửa mấy giờ? | Thư viện Đức Thọ mở cửa bao nhiêu giờ?
      Trường Đức Thọ nhận học sinh từ lớp mấy? | Trường Đức Thọ nhận học sinh từ mấy lớp?
      Chợ Đức Thọ bán gì? | Chó Đức Thọ bán gì?
      Đức Thọ cho Cam Lộ mượn xe tải nào? | Cam Lộ cho Đức Thọ mượn xe tải nào?
      Đức Thọ cho Cam Lộ mượn xe tải nào? | Cho Đức Thọ Cam Lộ mượn xe tải nào?
      Trường Đức Thọ thăm hôm nào? | Trường thăm Đức Thọ hôm nào?
      Đức Thọ giúp trường nào? | Trường nào giúp Đức Thọ?
      Trạm y tế được Đức Thọ hỗ trợ bao nhiêu? | Đức Thọ được trạm y tế hỗ trợ bao nhiêu?
      Nhà văn hóa Đức Thọ có mấy phòng? | Nhà văn hóa Đức Thọ ở phòng mấy?
      Bể bơi Đức Thọ thuê mấy giờ? | Bể bơi Đức Thọ thuê giờ mấy?
      Thư viện Đức Thọ có mở cửa không? | Thư viện Đức Thọ không mở cửa?
      Thư viện Đức Thọ có mở cửa không? | Thư viện Đức Thọ có không mở cửa?
      Thư viện Đức Thọ mở cửa từ mấy giờ? | Thư viện Đức Thọ mở cửa đến mấy giờ?
      Thư viện Đức Thọ mở cửa từ mấy giờ? | Thư viện Đức Thọ mở cửa mấy giờ?
      Thư viện Đức Thọ mở cửa mấy giờ buổi sáng? | Thư viện Đức Thọ mở cửa mấy giờ buổi chiều?
      Lớp buổi tối ở Đức Thọ chuyển học bao giờ? | Lớp ở Đức Thọ chuyển học buổi tối bao giờ?
      Khi nào thư viện Đức Thọ mở cửa? | Thư viện Đức Thọ mở cửa khi nào?
      Bao giờ chợ Đức Thọ dời đi? | Chợ Đức Thọ dời đi bao giờ?
      Lớp buổi sáng Đức Thọ nghỉ hôm nay à? | Lớp hôm nay Đức Thọ nghỉ buổi sáng à?
      Anh nghỉ thai sản ở Đức Thọ được mấy tháng? | Chị nghỉ thai sản ở Đức Thọ được mấy tháng?
      Chồng tôi ở Đức Thọ được hưởng chế độ gì? | Vợ tôi ở Đức Thọ được hưởng chế độ gì?
      Em trai tôi ở Đức Thọ nộp hồ sơ ở đâu? | Con trai tôi ở Đức Thọ nộp hồ sơ ở đâu?
      Xe buýt Đức Thọ mấy phút một chuyến? | Xe buýt Đức Thọ một chuyến mấy phút?
      Bố bảo lãnh con ở Đức Thọ cần giấy gì? | Con bảo lãnh bố ở Đức Thọ cần giấy gì?
      Thư viện nhập vào bảo tàng Đức Thọ lúc nào? | Bảo tàng nhập vào thư viện Đức Thọ lúc nào?
      Đức Thọ có bao nhiêu chợ? | Chợ Đức Thọ có bao nhiêu?
      Chợ Đức Thọ giá thuê mấy? | Giá thuê chợ mấy Đức Thọ?
      Đất ở Đức Thọ thuế bao nhiêu? | Đất Đức Thọ thuế bao nhiêu ở?
      Phòng họp Đức Thọ có mấy ghế? | Phòng họp Đức Thọ mấy ghế có?
      Xe tải Đức Thọ chở gì? | Xe ở Đức Thọ chở gì?
      Làm thẻ Đức Thọ ở đâu? | Làm ở Đức Thọ đâu?
      Hộ nghèo Đức Thọ được vay bao nhiêu? | Hộ nghèo Đức Thọ được bao nhiêu vay?
      Cửa hàng Đức Thọ mở mấy cửa? | Cửa hàng Đức Thọ mở cửa mấy?
      Trước khi sáp nhập Đức Thọ có mấy trường? | Sau khi sáp nhập Đức Thọ có mấy trường?
      Người nào được Đức Thọ cử đi học? | Người nào được cử đi học Đức Thọ?
      Thư viện Đức Thọ mượn mấy cuốn sách? | Thư viện Đức Thọ mượn sách cuốn mấy?
      Lấy nước từ Đức Thọ đưa sang Cam Lộ khi nào? | Lấy nước từ Cam Lộ đưa sang Đức Thọ khi nào?
      Thư viện Đức Thọ nghỉ mấy ngày? | Thư viện Đức Thọ nghỉ ngày mấy?
      Thư viện Đức Thọ thứ mấy mở cửa? | Thư viện Đức Thọ mấy thứ mở cửa?
      """;

  static Stream<String[]> one() {
    return pairs(ONE);
  }

  static Stream<String[]> two() {
    return pairs(TWO);
  }

  static Stream<String[]> near() {
    return pairs(NEAR);
  }

  static Stream<String[]> far() {
    return pairs(FAR);
  }

  private static Stream<String[]> pairs(String table) {
    return table.lines().map(line -> line.split(" \\| ", 2));
  }

  private static boolean same(String here, String there) {
    return ENGINE.essence(here, List.of()).same(ENGINE.essence(there, List.of()));
  }

  @ParameterizedTest
  @MethodSource("one")
  void takesForOneWhatIsOne(String here, String there) {
    assertThat(same(here, there)).as(there).isTrue();
    assertThat(same(there, here)).as(here).isTrue();
  }

  @ParameterizedTest
  @MethodSource("two")
  void tellsApartWhatIsTwo(String here, String there) {
    assertThat(same(here, there)).as(there).isFalse();
    assertThat(same(there, here)).as(here).isFalse();
  }

  @ParameterizedTest
  @MethodSource("near")
  void takesForNearWhatSaysTheSameInAnotherOrder(String here, String there) {
    assertThat(same(here, there)).as(there).isFalse();
    assertThat(near(here, there)).as(there).isTrue();
    assertThat(near(there, here)).as(here).isTrue();
  }

  @ParameterizedTest
  @MethodSource("far")
  void takesForNearNothingThatSaysAnythingElse(String here, String there) {
    assertThat(near(here, there)).as(there).isFalse();
    assertThat(near(there, here)).as(here).isFalse();
  }

  private static boolean near(String here, String there) {
    return ENGINE.essence(here, List.of()).near(ENGINE.essence(there, List.of()));
  }
}
