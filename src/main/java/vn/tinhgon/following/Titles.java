package vn.tinhgon.following;

import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Locality;

/** How people call rows of the register. */
public final class Titles {

  private Titles() {}

  /** By its kind and number, where it has one. */
  public static String of(Document document) {
    String number = document.number();
    if (number == null) {
      return document.names().stream().findFirst().orElse(document.kind());
    }
    return number.startsWith(document.kind()) ? number : document.kind() + ' ' + number;
  }

  /** With its type, but where that is its name. */
  public static String of(Locality place) {
    return place.type().equalsIgnoreCase(place.name())
        ? place.name()
        : place.type() + ' ' + place.name();
  }
}
