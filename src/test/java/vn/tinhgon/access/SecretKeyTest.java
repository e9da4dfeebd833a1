package vn.tinhgon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.ops.StartupRefused;

class SecretKeyTest {
  private static final Person LAN = new Person("telegram", "7");

  @TempDir Path data;

  @Test
  void makesAPrivateKeyAtTheFirstStartAndKeepsIt() throws IOException {
    String first = SecretKey.load("", data.resolve("new")).pseudonym(LAN);
    Path file = data.resolve("new/secret.key");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(SecretKey.load("", data.resolve("new")).pseudonym(LAN)).isEqualTo(first);
    assertThat(Files.list(data.resolve("new"))).containsExactly(file);
  }

  @Test
  void takesTheKeyFromTheSettings() {
    String setting = "0123456789abcdef0123456789abcdef";

    assertThat(SecretKey.load(setting, data).pseudonym(LAN))
        .isEqualTo(SecretKey.load(setting, data).pseudonym(LAN));
    assertThat(data.resolve("secret.key")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw-----w-", "rwxrwxrwx"})
  void refusesAKeyThatOthersMayRead(String mode) throws IOException {
    SecretKey.load("", data);
    Files.setPosixFilePermissions(
        data.resolve("secret.key"), PosixFilePermissions.fromString(mode));

    assertThatThrownBy(() -> SecretKey.load("", data))
        .isInstanceOfSatisfying(
            StartupRefused.class,
            refused -> assertThat(refused.action()).contains("chmod 600", "secret.key"))
        .hasMessageContaining(mode);
  }

  @Test
  void refusesAKeyThatCouldBeGuessed() throws IOException {
    assertThatThrownBy(() -> SecretKey.load("short", data)).isInstanceOf(StartupRefused.class);
    PrivateFile.write(data.resolve("secret.key"), "");
    assertThatThrownBy(() -> SecretKey.load("", data))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("secret.key");
  }

  @Test
  void tellsPeopleApartWithoutTellingWhoTheyAre() {
    var key = SecretKey.load("", data);
    Set<String> seen = new HashSet<>();
    for (int id = 0; id < 10_000; id++) {
      seen.add(key.pseudonym(new Person("telegram", "" + id)));
    }

    assertThat(seen).hasSize(10_000).allMatch(name -> name.matches("#[0-9a-f]{12}"));
    assertThat(key.pseudonym(new Person("zalooa", "7"))).isNotEqualTo(key.pseudonym(LAN));
    assertThat(key.toString()).isEqualTo("SecretKey[…]");
  }
}
