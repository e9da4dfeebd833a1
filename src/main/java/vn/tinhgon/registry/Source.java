package vn.tinhgon.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** The publication a fact was read in; dates as printed, never as inferred. */
public record Source(
    @Id String id,
    String title,
    String publisher,
    String published,
    @Nullable LocalDate dateFrom,
    @Nullable LocalDate dateTo,
    Provenance.Basis dateBasis,
    String locality,
    @Nullable String url) {}
