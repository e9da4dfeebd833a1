package vn.tinhgon.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.registry.Absence;
import vn.tinhgon.registry.Ambiguity;
import vn.tinhgon.registry.Contact;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.DocumentRelation;
import vn.tinhgon.registry.Event;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Meeting;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Position;
import vn.tinhgon.registry.Result;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Statement;
import vn.tinhgon.registry.Theme;
import vn.tinhgon.registry.Unification;
import vn.tinhgon.registry.Unit;

/**
 * What readers are told of a row: its title, its words, and all that would make the words others.
 */
record RowText(String title, String words, List<String> rest) {

  static RowText of(Row row) {
    return switch (row) {
      case Document d ->
          new RowText(
              Titles.of(d),
              Titles.of(d) + dashed(d.subject()),
              list(d.issuer(), d.issued(), d.status()));
      case Unit u -> new RowText(u.name(), u.name(), list(u.level(), u.locality(), u.state()));
      case Locality l -> new RowText(Titles.of(l), Titles.of(l), list(l.parent()));
      case Position p -> new RowText(p.title(), p.title(), list(p.unitKind(), p.level()));
      case Event e -> words(e.description(), e.status());
      case Unification u -> words(u.description(), u.status());
      case Result r -> words(r.description(), r.status());
      case Statement s -> words(s.text(), s.saidBy());
      case DocumentRelation d -> words(d.description(), d.relation());
      case Meeting m -> new RowText(m.name(), m.description(), list(m.day(), m.chairs()));
      case Absence a -> words(a.what(), "");
      case Ambiguity a -> new RowText(a.title(), a.text(), List.of());
      case Theme t -> new RowText(t.theme(), t.theme(), List.of());
      case OfficeHolder o ->
          words(o.name() + ": " + String.join(", ", o.offices()) + dashed(o.asOf()), o.locality());
      case Contact c ->
          new RowText(
              c.body(),
              Stream.of(c.body(), c.address(), c.phone(), c.fax(), c.email(), c.website())
                  .filter(part -> !part.isBlank())
                  .collect(Collectors.joining(", ")),
              List.of());
    };
  }

  private static RowText words(String text, Object rest) {
    return new RowText(text, text, list(rest));
  }

  private static String dashed(String text) {
    return text.isBlank() ? "" : " – " + text;
  }

  private static List<String> list(@Nullable Object... parts) {
    List<String> texts = new ArrayList<>();
    for (@Nullable Object part : parts) {
      texts.add(Objects.toString(part, ""));
    }
    return texts;
  }
}
