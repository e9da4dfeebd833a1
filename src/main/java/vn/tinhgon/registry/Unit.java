package vn.tinhgon.registry;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A body of one locality. */
public record Unit(
    @Id String id,
    String name,
    List<String> abbreviations,
    List<String> alsoWritten,
    String sector,
    String level,
    String locality,
    String state,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {}
