package vn.tinhgon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DataFolderTest {
  @TempDir Path parent;

  @Test
  void makesItForItsOwnerOnly() throws IOException {
    Path folder = parent.resolve("a/data");

    DataFolder.prepare(folder);

    assertThat(mode(folder)).isEqualTo("rwx------");
  }

  @Test
  void closesAnOpenOneThatIsOnlyOurs() throws IOException {
    Path folder = open();
    for (String file : new String[] {"tinhgon.mv.db", "tinhgon.trace.db", "secret.key"}) {
      Files.createFile(folder.resolve(file));
    }

    DataFolder.prepare(folder);

    assertThat(mode(folder)).isEqualTo("rwx------");
  }

  @Test
  void refusesAnOpenOneThatHoldsOtherThings() throws IOException {
    Path folder = open();
    Files.createFile(folder.resolve("thesis.docx"));

    assertThatThrownBy(() -> DataFolder.prepare(folder))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("rwxr-xr-x")
        .extracting(refused -> ((StartupRefused) refused).action())
        .asString()
        .contains("chmod 700 " + folder);
    assertThat(mode(folder)).isEqualTo("rwxr-xr-x");

    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    DataFolder.prepare(folder);
  }

  private Path open() throws IOException {
    Path folder = Files.createDirectory(parent.resolve("data"));
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
