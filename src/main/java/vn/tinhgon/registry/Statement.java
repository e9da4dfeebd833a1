package vn.tinhgon.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** What somebody in office said: a difficulty, a lesson, a direction, a proposal. */
public record Statement(
    @Id String id,
    String kind,
    String text,
    String saidBy,
    String locality,
    @Nullable String document,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {}
