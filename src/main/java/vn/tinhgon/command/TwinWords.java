package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.message.Wording;
import vn.tinhgon.rehearsal.Likeness;
import vn.tinhgon.rehearsal.Twin;

/** Says what the store holds already that is like something new, or says otherwise. */
final class TwinWords {
  /** Of more entries than this only those with twins or other figures are told. */
  private static final int FEW = 10;

  private final Wording wording;

  TwinWords(Wording wording) {
    this.wording = wording;
  }

  /** Each in a line, the figures that differ in one below. */
  List<String> lines(List<Twin> twins) {
    List<String> lines = new ArrayList<>();
    for (Twin twin : twins) {
      String text = twin.text().lines().findFirst().orElse("");
      lines.add(wording.get(twin.row() ? "twins.row" : "twins.entry", twin.id(), text));
      if (!twin.otherFigures().isEmpty()) {
        lines.add(wording.get("twins.figures", String.join(", ", twin.otherFigures())));
      }
    }
    return lines;
  }

  /** Of each entry of a file its twins; where there are many, only what must be looked at. */
  List<String> ofFile(List<Likeness> all) {
    return all.stream()
        .filter(like -> all.size() <= FEW || like.twins().stream().anyMatch(TwinWords::differs))
        .map(like ->
            wording.get("twins.of", like.entry().id(), like.entry().title())
                + "\n"
                + String.join("\n", lines(like.twins())))
        .toList();
  }

  private static boolean differs(Twin twin) {
    return !twin.row() || !twin.otherFigures().isEmpty();
  }

  /** The first of them, and how many more there are; empty where there are none. */
  String few(List<String> all) {
    if (all.isEmpty()) {
      return "";
    }
    String more = all.size() > FEW ? "\n" + wording.get("twins.more", "" + (all.size() - FEW)) : "";
    return wording.get("twins.head")
        + "\n"
        + String.join("\n", all.stream().limit(FEW).toList())
        + more;
  }
}
