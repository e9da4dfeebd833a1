package vn.tinhgon.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A figure with what it counts; {@code figure} as printed, {@code number} its value. */
public record Result(
    @Id String id,
    String figure,
    String number,
    String unit,
    String meaning,
    String locality,
    String period,
    Status status,
    String target,
    @Nullable String document,
    String description,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {}
