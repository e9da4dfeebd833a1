package vn.tinhgon.registry;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** What the sources are known not to state: the honest answer to a likely question. */
public record Absence(
    @Id String id,
    String what,
    List<String> localities,
    List<String> documents,
    List<String> keywords,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {}
