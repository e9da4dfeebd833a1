package vn.tinhgon.registry;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A post; Party and State posts are different rows. */
public record Position(
    @Id String id,
    String title,
    List<String> abbreviations,
    String unitKind,
    String sector,
    String level,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {}
