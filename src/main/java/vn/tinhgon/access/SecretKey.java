package vn.tinhgon.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.tinhgon.ops.StartupRefused;

/** The key under which people stand in the log, and whatever else must not be readable at rest. */
public final class SecretKey {
  private static final String FILE = "secret.key";
  private static final int BYTES = 32;
  private static final int FEWEST_CHARACTERS = 32;
  private static final int SHOWN_BYTES = 6;

  private final byte[] key;

  private SecretKey(String text) {
    key = text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The key from the settings, else from the data folder, else a new one, kept there.
   *
   * @throws StartupRefused if it is too short to be a key, or others may read its file
   */
  public static SecretKey load(String setting, Path data) {
    Path file = data.resolve(FILE);
    PrivateFile.requirePrivate(file);
    try {
      if (!setting.isBlank()) {
        return checked(setting.strip(), "TINHGON_SECRET_KEY");
      }
      if (!Files.exists(file)) {
        PrivateFile.write(file, fresh() + "\n");
      }
      return checked(Files.readString(file).strip(), file.toString());
    } catch (IOException failed) {
      throw new StartupRefused(
          "The secret key " + file + " cannot be read or made: " + failed,
          "Make the data folder (TINHGON_DATA_DIR) writable for the service, or set"
              + " TINHGON_SECRET_KEY.");
    }
  }

  /**
   * That key.
   *
   * @throws StartupRefused if it is too short to be one
   */
  public static SecretKey of(String text) {
    return checked(text, "the settings");
  }

  /** A stable name for the person that tells nobody who it is. */
  public String pseudonym(Person who) {
    byte[] hash = derived("person", who.channel() + '\n' + who.id());
    return "#" + HexFormat.of().formatHex(Arrays.copyOf(hash, SHOWN_BYTES));
  }

  /** A long name of the same kind, so that no two people can have the same. */
  public String mark(Person who) {
    return HexFormat.of().formatHex(derived("audit", who.channel() + '\n' + who.id()));
  }

  /** 32 bytes that only the holder of this key can tell from the text; the same each time. */
  public byte[] derived(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((purpose + '\n').getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SecretKey checked(String text, String where) {
    if (text.length() < FEWEST_CHARACTERS) {
      throw new StartupRefused(
          "The secret key in "
              + where
              + " has fewer than "
              + FEWEST_CHARACTERS
              + " characters; it could be guessed.",
          "Take a long random one, e.g. from: openssl rand -hex 32. Leave it out to have one"
              + " made.");
    }
    return new SecretKey(text);
  }

  private static String fresh() {
    byte[] bits = new byte[BYTES];
    new SecureRandom().nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "SecretKey[…]";
  }
}
