package vn.tinhgon.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** One person holding several posts; unifying two head posts does not merge two bodies. */
public record Unification(
    @Id String id,
    String holder,
    List<String> concurrent,
    String level,
    String locality,
    String count,
    String percent,
    String whenText,
    Status status,
    @Nullable String person,
    String description,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {}
