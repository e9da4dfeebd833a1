package vn.tinhgon.registry;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A person in public office as of a date, as printed; no other personal field exists. */
public record OfficeHolder(
    @Id String id,
    String name,
    List<String> offices,
    String locality,
    String asOf,
    String person,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {}
