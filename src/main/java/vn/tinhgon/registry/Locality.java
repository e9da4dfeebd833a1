package vn.tinhgon.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A place with its type: the type is part of its identity (thị xã Kỳ Anh is not huyện Kỳ Anh). */
public record Locality(
    @Id String id,
    String name,
    String type,
    @Nullable String parent,
    String province,
    String provinceBasis,
    List<String> aliases,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {}
