package vn.tinhgon.registry;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A meeting with who chaired and who attended, by {@link OfficeHolder} ids. */
public record Meeting(
    @Id String id,
    String name,
    String day,
    List<String> chairs,
    List<String> attendees,
    String topic,
    String locality,
    String description,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {}
