package vn.tinhgon.following;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.SealedText;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;

/** Where somebody can be written to, in a form that says so to holders of our key alone. */
@Component
class SealedPlace {
  private final SecretKey key;
  private final SealedText places;

  SealedPlace(SecretKey key) {
    this.key = key;
    places = new SealedText(key, "reader place");
  }

  /** A chat, and the person there. */
  record Place(Address at, String person) {}

  /** What that person is found by; the same each time. */
  String seal(Address at, String person) {
    return HexFormat.of().formatHex(key.derived("reader", text(at, person)));
  }

  String close(Address at, String person) {
    return places.close(text(at, person));
  }

  /** Empty if it was closed with another key. */
  Optional<Place> open(String closed) {
    return places
        .open(closed)
        .map(text -> {
          List<String> parts = List.of(text.split("\n", 4));
          var at = new Address(parts.get(0), parts.get(1), parts.get(2));
          return new Place(at, parts.get(3));
        });
  }

  private static String text(Address at, String person) {
    return Json.storable(String.join("\n", at.channel(), at.account(), at.chat(), person));
  }
}
