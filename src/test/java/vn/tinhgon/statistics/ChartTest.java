package vn.tinhgon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.dao.TransientDataAccessResourceException;
import vn.tinhgon.feedback.Counts;
import vn.tinhgon.feedback.Outcome;
import vn.tinhgon.message.Wording;

/** The picture of the figures, also where the machine has no fonts. */
class ChartTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private static Chart chart() {
    Counts counts = Mockito.mock(Counts.class);
    Mockito.when(counts.outcomes(Mockito.any(), Mockito.any()))
        .thenAnswer(call -> {
          long day = ((Instant) call.getArgument(0)).getEpochSecond() / 86_400;
          Map<Outcome, Long> of = new EnumMap<>(Outcome.class);
          of.put(Outcome.ANSWERED, 20 + day % 7);
          of.put(Outcome.UNKNOWN, day % 5);
          return of;
        });
    return new Chart(counts, new Wording());
  }

  private static byte[] drawn() {
    return chart().draw(Period.month(TODAY)).orElseThrow();
  }

  @Test
  void drawsTheDaysOfAMonth() throws IOException {
    byte[] png = drawn();

    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(picture.getWidth()).isEqualTo(1_000);
    assertThat(colours(picture)).isGreaterThan(20);
  }

  @Test
  void takesADatabaseThatIsAwayForNoLackOfFonts() {
    Counts counts = Mockito.mock(Counts.class);
    Mockito.when(counts.outcomes(Mockito.any(), Mockito.any()))
        .thenThrow(new TransientDataAccessResourceException("away"))
        .thenReturn(Map.of(Outcome.ANSWERED, 3L));
    var chart = new Chart(counts, new Wording());

    assertThatThrownBy(() -> chart.draw(Period.month(TODAY)))
        .isInstanceOf(TransientDataAccessResourceException.class);
    assertThat(chart.draw(Period.month(TODAY))).isPresent();
  }

  private static long colours(BufferedImage picture) {
    return java.util.stream.IntStream.range(0, picture.getWidth() * picture.getHeight())
        .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()))
        .distinct()
        .count();
  }

  /** In a process of its own, since fonts are looked for once. */
  @Test
  void drawsWithoutFontsOnTheMachine(@TempDir Path folder) throws Exception {
    Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    var process =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Djava.awt.headless=true",
            "-Duser.home=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            ChartTest.class.getName(),
            folder.resolve("chart.png").toString());
    process.environment().put("FONTCONFIG_FILE", none.toString());
    File log = folder.resolve("log").toFile();
    Process run = process.redirectErrorStream(true).redirectOutput(log).start();

    assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(run.exitValue()).as(Files.readString(log.toPath())).isZero();
    assertThat(Files.readAllBytes(folder.resolve("chart.png"))).isEqualTo(drawn());
  }

  /** Draws into that file. */
  public static void main(String[] file) throws IOException {
    Files.write(Path.of(file[0]), drawn());
  }
}
