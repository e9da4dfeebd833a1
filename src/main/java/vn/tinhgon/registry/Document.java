package vn.tinhgon.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A document by its number with suffix, issuer and scope; a bare number is no key. */
public record Document(
    @Id String id,
    @Nullable String number,
    String kind,
    List<String> names,
    String issuer,
    String issued,
    Provenance.Precision issuedPrecision,
    String subject,
    String scope,
    List<String> localities,
    DocumentStatus status,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Provenance provenance)
    implements Row {

  /** The same, kept from readers. */
  public Document unserved() {
    return with(provenance.unserved());
  }

  /** The same, given to readers. */
  public Document served() {
    return with(provenance.given());
  }

  private Document with(Provenance told) {
    return new Document(
        id,
        number,
        kind,
        names,
        issuer,
        issued,
        issuedPrecision,
        subject,
        scope,
        localities,
        status,
        told);
  }
}
