package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.DocumentEnding;
import vn.tinhgon.faq.DocumentLife;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;

/** Says which ends no document can have. */
final class PossibleEnd {
  private final DocumentLife documents;
  private final Wording wording;
  private final Function<DocumentEnding, String> ended;

  PossibleEnd(DocumentLife documents, Wording wording, Function<DocumentEnding, String> ended) {
    this.documents = documents;
    this.wording = wording;
    this.ended = ended;
  }

  /** Why it cannot have ended so. */
  Optional<String> impossible(Document document, @Nullable Document next, LocalDate since) {
    if (next != null && next.id().equals(document.id())) {
      return Optional.of(wording.get("document.by.itself", DocumentCommands.name(document)));
    }
    for (Document one : next == null ? List.of(document) : List.of(document, next)) {
      // Of some no more than the month or the year is known.
      if (since.toString().compareTo(one.issued()) < 0) {
        List<String> issued =
            Stream.of(one.issued().split("-", -1))
                .map(part -> part.replaceFirst("^0+", ""))
                .toList();
        return Optional.of(
            wording.get(
                "document.before.issue",
                DocumentCommands.name(one),
                String.join("/", issued.reversed()),
                DocumentCommands.day(since)));
      }
    }
    return next == null ? Optional.empty() : round(document, next);
  }

  /** Whether what comes in its place is itself followed, by whatever many steps, by it. */
  private Optional<String> round(Document document, Document next) {
    Map<String, DocumentEnding> endings = documents.endings();
    Set<String> passed = new HashSet<>();
    String at = next.id();
    while (passed.add(at)) {
      DocumentEnding ending = endings.get(at);
      String after = ending == null ? null : ending.successor();
      if (ending == null || after == null) {
        return Optional.empty();
      }
      if (after.equals(document.id())) {
        String name = documents.find(at).map(DocumentCommands::name).orElse(at);
        return Optional.of(wording.get("document.round", name, ended.apply(ending), at));
      }
      at = after;
    }
    return Optional.empty();
  }
}
