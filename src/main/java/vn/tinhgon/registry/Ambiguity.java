package vn.tinhgon.registry;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** What the sources leave open, for the editors. */
public record Ambiguity(
    @Id String id,
    String title,
    String text,
    List<String> affects,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {}
