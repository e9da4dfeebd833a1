package vn.tinhgon.following;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;

/** Where somebody can be written to, in a form that says so to holders of our key alone. */
@Component
class SealedPlace {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecretKeySpec cipherKey;
  private final SecureRandom random = new SecureRandom();

  SealedPlace(SecretKey key) {
    this.key = key;
    cipherKey = new SecretKeySpec(key.derived("reader place", ""), "AES");
  }

  /** A chat, and the person there. */
  record Place(Address at, String person) {}

  /** What that person is found by; the same each time. */
  String seal(Address at, String person) {
    return HexFormat.of().formatHex(key.derived("reader", text(at, person)));
  }

  String close(Address at, String person) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
      byte[] closed = cipher.doFinal(text(at, person).getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(nonce, NONCE + closed.length);
      System.arraycopy(closed, 0, all, NONCE, closed.length);
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Empty if it was closed with another key. */
  Optional<Place> open(String closed) {
    byte[] all = Base64.getDecoder().decode(closed);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE));
      byte[] text = cipher.doFinal(all, NONCE, all.length - NONCE);
      List<String> parts = List.of(new String(text, StandardCharsets.UTF_8).split("\n", 4));
      var at = new Address(parts.get(0), parts.get(1), parts.get(2));
      return Optional.of(new Place(at, parts.get(3)));
    } catch (GeneralSecurityException foreign) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static String text(Address at, String person) {
    return Json.storable(String.join("\n", at.channel(), at.account(), at.chat(), person));
  }
}
