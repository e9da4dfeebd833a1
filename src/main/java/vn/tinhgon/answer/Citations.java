package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.DocumentStatus;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Source;

/** Names what an answer rests on: its documents first, then the publications that tell of them. */
final class Citations {
  private final Registry registry;

  Citations(Registry registry) {
    this.registry = registry;
  }

  List<Citation> of(Collection<String> documents, Collection<String> sources) {
    List<Citation> citations = new ArrayList<>();
    Set<String> publications = new LinkedHashSet<>(sources);
    for (String id : new LinkedHashSet<>(documents)) {
      registry
          .find(Document.class, id)
          .filter(d -> d.number() != null)
          .map(this::cite)
          .ifPresent(citations::add);
    }
    for (String id : publications) {
      registry.source(id).map(Citations::cite).ifPresent(citations::add);
    }
    return citations;
  }

  private Citation cite(Document document) {
    return new Citation(
        DocumentText.name(document),
        document.subject(),
        document.issuer(),
        document.issued().isEmpty() ? null : document.issued(),
        document.status(),
        null,
        null,
        null);
  }

  private static Citation cite(Source source) {
    return new Citation(
        null,
        source.title(),
        null,
        null,
        DocumentStatus.UNKNOWN,
        blankToNull(source.publisher()),
        blankToNull(source.published()),
        source.url());
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
