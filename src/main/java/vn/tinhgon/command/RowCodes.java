package vn.tinhgon.command;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.command.Command.Act;
import vn.tinhgon.command.Command.Misused;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Registry;

/** Says what the code of a row of the register is where the code of an entry was wanted. */
@Component
class RowCodes {
  private final KnowledgeSource knowledge;
  private final RowReviews reviews;
  private final Wording wording;

  RowCodes(KnowledgeSource knowledge, RowReviews reviews, Wording wording) {
    this.knowledge = knowledge;
    this.reviews = reviews;
    this.wording = wording;
  }

  /** What that command named instead of an entry; empty where it named no row. */
  Optional<String> named(String typed, Command command) {
    boolean wantsEntry =
        command instanceof Misused
            || (command instanceof Act(var verb, var id, _)
                && id.isEmpty()
                && verb != Verb.UNDO
                && (verb != Verb.CHECK
                    || reviews.named(typed.replaceFirst("^\\S+", "")).isEmpty()));
    String[] words = typed.strip().split("\\s+", 3);
    return wantsEntry && words.length > 1
        ? told(words[1].toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private Optional<String> told(String code) {
    Registry registry = knowledge.current().registry();
    Optional<Document> document = registry.find(Document.class, code);
    if (document.isPresent()) {
      return Optional.of(
          wording.get("command.row.document", code, DocumentCommands.name(document.get())));
    }
    return registry
        .source(code)
        .map(source -> wording.get("command.row.source", code, source.title()))
        .or(() ->
            Optional.ofNullable(registry.byId().get(code))
                .map(_ -> wording.get("command.row", code)));
  }
}
