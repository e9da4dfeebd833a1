package vn.tinhgon.registry;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** How to reach an institution, never a person. */
public record Contact(
    @Id String id,
    String body,
    String address,
    String phone,
    String fax,
    String email,
    String website,
    String locality,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {}
