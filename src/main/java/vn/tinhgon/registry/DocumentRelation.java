package vn.tinhgon.registry;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** How documents, places and results hang together. */
public record DocumentRelation(
    @Id String id,
    List<String> fromDocuments,
    String relation,
    List<String> toDocuments,
    List<String> toLocalities,
    List<String> toResults,
    String description,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {}
