package vn.tinhgon.answer;

import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;

/** Puts a document into words. */
final class DocumentText {
  private final Wording wording;

  DocumentText(Wording wording) {
    this.wording = wording;
  }

  /** Number, issuer, day and subject of a document, as far as known. */
  String of(Document document) {
    String name = name(document);
    String issued = document.issued();
    String when =
        issued.isEmpty()
            ? ""
            : issued.length() > 7
                ? wording.get("answer.document.issued", day(issued))
                : wording.get("answer.document.issued.month", day(issued));
    String head =
        !document.issuer().isEmpty()
            ? wording.get("answer.document", name, document.issuer(), when)
            : when.isEmpty() ? name + '.' : wording.get("answer.document.by.nobody", name, when);
    return document.subject().isEmpty()
        ? head
        : head + ' ' + wording.get("answer.document.subject", document.subject());
  }

  /** Kind and number, or the name by which it is known. */
  static String name(Document document) {
    String number = document.number();
    if (number == null) {
      return document.names().getFirst();
    }
    return number.startsWith(document.kind()) ? number : document.kind() + ' ' + number;
  }

  private static String day(String iso) {
    String[] parts = iso.split("-", -1);
    return parts.length == 3
        ? Integer.parseInt(parts[2]) + "/" + Integer.parseInt(parts[1]) + "/" + parts[0]
        : Integer.parseInt(parts[1]) + "/" + parts[0];
  }
}
