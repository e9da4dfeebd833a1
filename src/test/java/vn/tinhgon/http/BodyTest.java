package vn.tinhgon.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyTest {
  private final AtomicLong time = new AtomicLong();

  @Test
  void readsUpToItsLimit() throws IOException {
    byte[] full = new byte[64 * 1024];

    assertThat(Body.read(new ByteArrayInputStream(full), 64 * 1024, time::get)).isEqualTo(full);
    assertThatThrownBy(() ->
            Body.read(new ByteArrayInputStream(new byte[64 * 1024 + 1]), 64 * 1024, time::get))
        .isInstanceOf(Refusal.class)
        .extracting(refused -> ((Refusal) refused).reason())
        .isEqualTo(Reason.BODY_TOO_LARGE);
  }

  @Test
  void waitsForNoBodyThatComesInDrops() {
    var drops =
        new InputStream() {
          @Override
          public int read() {
            time.addAndGet(Duration.ofSeconds(1).toNanos());
            return 'a';
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            into[offset] = (byte) read();
            return 1;
          }
        };

    assertThatThrownBy(() -> Body.read(drops, 64 * 1024, time::get))
        .isInstanceOf(Refusal.class)
        .extracting(refused -> ((Refusal) refused).reason())
        .isEqualTo(Reason.TOO_SLOW);
    assertThat(Duration.ofNanos(time.get())).isEqualTo(Duration.ofSeconds(21));
  }
}
