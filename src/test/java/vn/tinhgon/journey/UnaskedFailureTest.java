package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.BroadcastWork;
import vn.tinhgon.command.NewsPost;
import vn.tinhgon.following.Watch;

/** Whichever call of the database fails: a broadcast reaches each once, and so do news. */
class UnaskedFailureTest extends FailingTickets {
  private static final String WORDS = "Từ thứ Hai, bộ phận một cửa làm việc tại trụ sở mới.";

  private void followers() {
    for (int i = 0; i < 3; i++) {
      office.says("f" + i, "/theodoi F15");
    }
    office.part(Watch.class).look();
    office.unread();
  }

  private int letters(String words, String chat) {
    return office
        .jdbc()
        .sql("select count(*) from outbox where payload like ? and chat = ?")
        .params("%" + words + "%", chat)
        .query(Integer.class)
        .single();
  }

  private void work() {
    for (int looks = 0; looks < 8; looks++) {
      office.part(BroadcastWork.class).look();
      office.unread();
    }
  }

  @Test
  void sendsToEachOnceWhicheverCallFails() {
    sends(false);
  }

  @Test
  void sendsToEachOnceWhicheverAnswerIsLost() {
    sends(true);
  }

  private void sends(boolean lost) {
    followers();
    everyCall(
        lost,
        n -> {
          String shown = office.says(KEEPER, "/thongbao " + WORDS + " Lần " + n + ".");
          String code = shown.replaceAll("(?s).*/thongbao gửi (\\S+).*", "$1");
          assertThat(office.says(KEEPER, "/thongbao gửi " + code)).startsWith("Bắt đầu gửi");
        },
        n -> {
          step(this::work);
          work();
          for (int i = 0; i < 3; i++) {
            assertThat(letters("Lần " + n + ".", "f" + i)).isEqualTo(1);
          }
          assertThat(count("select count(*) from broadcast where state <> 'DONE'")).isZero();
        });
  }

  @Test
  void tellsEachOnceWhicheverCallFails() {
    tells(false);
  }

  @Test
  void tellsEachOnceWhicheverAnswerIsLost() {
    tells(true);
  }

  private void tells(boolean lost) {
    followers();
    everyCall(
        lost,
        n -> {
          assertThat(office.says(KEEPER, "/sua F15\nTrả lời: Bản sửa lần " + n + "."))
              .startsWith("Đã cập nhật");
          office.clock().advance(Duration.ofDays(1));
        },
        n -> {
          int before = letters("Thay đổi trong những nội dung", "f0");
          step(() -> {
            office.part(Watch.class).look();
            office.clock().advance(Duration.ofDays(1));
            office.part(NewsPost.class).look();
          });
          office.clock().advance(Duration.ofDays(1));
          office.part(NewsPost.class).look();
          office.unread();
          assertThat(letters("Thay đổi trong những nội dung", "f0")).isEqualTo(before + 1);
        });
  }

  @Override
  int stride() {
    return 5;
  }
}
