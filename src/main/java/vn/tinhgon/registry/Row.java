package vn.tinhgon.registry;

/** A row of the register, with where it comes from and when it holds. */
public sealed interface Row
    permits Locality,
        Document,
        DocumentRelation,
        Unit,
        Position,
        Event,
        Unification,
        Result,
        Statement,
        OfficeHolder,
        Meeting,
        Contact,
        Theme,
        Absence,
        Ambiguity {

  /** The row's id, stable over all imports. */
  String id();

  /** Where it comes from and when it holds. */
  Provenance provenance();
}
