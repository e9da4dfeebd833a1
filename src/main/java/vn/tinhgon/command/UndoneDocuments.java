package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.DocumentEnding;
import vn.tinhgon.faq.DocumentLife;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;

/** Takes back how a document ended, or that it was added at all. */
@Component
class UndoneDocuments implements Undoing {
  private final DocumentLife documents;
  private final RestingOnDocuments resting;
  private final EndingCommands endings;
  private final UndoneImports imports;
  private final Deeds deeds;
  private final TakingBack back;
  private final Rights rights;
  private final Desk desk;
  private final Wording wording;

  UndoneDocuments(
      DocumentLife documents,
      RestingOnDocuments resting,
      EndingCommands endings,
      UndoneImports imports,
      Deeds deeds,
      TakingBack back,
      Rights rights,
      Desk desk,
      Wording wording) {
    this.documents = documents;
    this.resting = resting;
    this.endings = endings;
    this.imports = imports;
    this.deeds = deeds;
    this.back = back;
    this.rights = rights;
    this.desk = desk;
    this.wording = wording;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.DOCUMENT, Kind.SERVED, Kind.ENDING);
  }

  @Override
  public boolean may(Inbound message, Deed deed) {
    Person who = Person.of(message);
    return cited(deed) ? rights.has(who, Role.EDITOR) : rights.everywhere(who, Role.APPROVER);
  }

  @Override
  public String barred(Inbound message, Deed deed) {
    return rights.lacking(Person.of(message), cited(deed) ? Role.EDITOR : Role.APPROVER);
  }

  /** What readers get by itself is taken from them only by who may give it to them. */
  private boolean cited(Deed deed) {
    return deed.kind() == Kind.DOCUMENT && documents.waits(deed.target());
  }

  @Override
  public String told(Deed deed) {
    String name = documents.find(deed.target()).map(DocumentCommands::name).orElse(deed.target());
    if (deed.kind() == Kind.DOCUMENT) {
      return wording.get("undo.document", name);
    }
    if (deed.kind() == Kind.SERVED) {
      return wording.get("undo.served", name);
    }
    DocumentEnding became = Deeds.read(deed.became(), DocumentEnding.class);
    return became == null
        ? wording.get("undo.ending.none", name)
        : wording.get("undo.ending", name, endings.ended(became));
  }

  /** Takes back the last thing that was said of that document. */
  Said undo(Inbound message, Document document) {
    Optional<Deed> ending = deeds.last(Kind.ENDING, document.id()).filter(this::stands);
    if (ending.isPresent()) {
      return undo(message, ending.get(), "");
    }
    if (documents.endings().containsKey(document.id())) {
      // Written down before acts were.
      Person who = Person.of(message);
      if (!rights.everywhere(who, Role.APPROVER)) {
        return desk.refusal(message, Verb.UNDO, document.id(), rights.lacking(who, Role.APPROVER));
      }
      Said said = restored(message, document.id(), null);
      desk.done(message, Verb.UNDO, document.id());
      return said;
    }
    return deeds
        .last(Kind.SERVED, document.id())
        .filter(_ -> !documents.waits(document.id()))
        .or(() -> deeds.last(Kind.DOCUMENT, document.id()))
        .map(last -> undo(message, last, ""))
        .or(() -> imports.ofWhichIs(document.id()))
        .orElseGet(
            () -> Said.of(wording.get("document.not.ended", DocumentCommands.name(document))));
  }

  @Override
  public Said undo(Inbound message, Deed deed, String rest) {
    return switch (deed.kind()) {
      case DOCUMENT -> remove(message, deed);
      case SERVED -> keepBack(message, deed);
      default ->
          back.once(
              message,
              deed,
              this,
              stands(deed),
              () -> restored(message, deed.target(), Deeds.read(deed.was(), DocumentEnding.class)));
    };
  }

  /** Readers get it again only with what rests on it. */
  private Said keepBack(Inbound message, Deed deed) {
    return back.once(
        message,
        deed,
        this,
        !documents.waits(deed.target()),
        () -> {
          documents.keepBack(deed.target());
          String name =
              documents.find(deed.target()).map(DocumentCommands::name).orElse(deed.target());
          return Said.of(wording.get("undo.served.done", name));
        });
  }

  /** Whether the document is still as that act left it. */
  private boolean stands(Deed deed) {
    DocumentEnding became = Deeds.read(deed.became(), DocumentEnding.class);
    DocumentEnding now = documents.endings().get(deed.target());
    return became == null ? now == null : now != null && became.says(now);
  }

  private Said restored(Inbound message, String document, @Nullable DocumentEnding was) {
    documents.putBack(document, was);
    Optional<Document> found = documents.find(document);
    // Whoever was told of the end has to know of the return.
    if (was == null) {
      found.ifPresent(held -> resting.tellKeepersOfReturn(message, held));
    } else {
      found.ifPresent(held -> resting.tellKeepers(message, held, endings.ended(was)));
    }
    String name = found.map(DocumentCommands::name).orElse(document);
    return Said.of(
        was == null
            ? wording.get("document.restored", name)
            : wording.get("document.restored.to", name, endings.ended(was)));
  }

  /** A document is taken out again only while nothing rests on it. */
  private Said remove(Inbound message, Deed deed) {
    Optional<Document> found = documents.find(deed.target());
    List<String> users = found.map(resting::users).orElse(List.of());
    String name = found.map(DocumentCommands::name).orElse(deed.target());
    if (may(message, deed) && !users.isEmpty()) {
      return desk.refusal(
          message,
          Verb.UNDO,
          deed.target(),
          "undo.document.used",
          name,
          String.join(", ", users),
          users.getFirst());
    }
    boolean same =
        found.isPresent() && CitedRows.same(found.get(), Deeds.read(deed.became(), Document.class));
    return back.once(
        message,
        deed,
        this,
        same,
        () -> {
          documents.remove(deed.target());
          return Said.of(wording.get("undo.document.done", name));
        });
  }
}
