package vn.tinhgon.following;

import java.util.List;
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

/** The places that a row speaks of. */
public final class RowPlaces {

  private RowPlaces() {}

  /** The ids of those places; none where it speaks of no place. */
  public static List<String> of(Row row) {
    return switch (row) {
      case Locality l -> List.of(l.id());
      case Document d -> d.localities();
      case DocumentRelation d -> d.toLocalities();
      case Absence a -> a.localities();
      case Unit u -> List.of(u.locality());
      case Event e -> List.of(e.locality());
      case Unification u -> List.of(u.locality());
      case Result r -> List.of(r.locality());
      case Statement s -> List.of(s.locality());
      case OfficeHolder o -> List.of(o.locality());
      case Meeting m -> List.of(m.locality());
      case Contact c -> List.of(c.locality());
      case Position _, Theme _, Ambiguity _ -> List.of();
    };
  }
}
