package vn.tinhgon.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A change of bodies: merged, converted, reduced, planned. */
public record Event(
    @Id String id,
    String kind,
    String locality,
    String level,
    List<String> fromUnits,
    String fromText,
    @Nullable String toUnit,
    String toText,
    String count,
    String whenText,
    Status status,
    @Nullable String document,
    String description,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {}
