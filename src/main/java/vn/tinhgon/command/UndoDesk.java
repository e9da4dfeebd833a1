package vn.tinhgon.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditPages;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Command.Act;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;

/** Finds out what is to be undone, and leads to whoever can; shows one's own last acts. */
@Component
class UndoDesk {
  private static final int MOST = 8;
  private static final Pattern DEED = Pattern.compile("viec (\\d{1,15})(?: (.*))?", Pattern.DOTALL);
  private static final Pattern STAFF = Pattern.compile("(Q\\d{6})\\b.*", Pattern.DOTALL);
  private static final Pattern ENTRY = Pattern.compile("(\\d{1,6}) (.+)", Pattern.DOTALL);

  private static final Pattern ROW = Pattern.compile("[A-Z]+-[A-Z0-9-]+");

  private final UndoCommands entries;
  private final UndoneDocuments documents;
  private final UndoneRoles roles;
  private final UndoneReviews reviews;
  private final UndoneImports imports;
  private final Map<Kind, Undoing> ways = new EnumMap<>(Kind.class);
  private final Deeds deeds;
  private final FaqStore store;
  private final AuditPages acts;
  private final KnowledgeSource knowledge;
  private final EndingCommands endings;
  private final Desk desk;
  private final Wording wording;

  UndoDesk(
      UndoCommands entries,
      UndoneDocuments documents,
      UndoneRoles roles,
      UndoneReviews reviews,
      UndoneImports imports,
      List<Undoing> ways,
      Deeds deeds,
      FaqStore store,
      AuditPages acts,
      KnowledgeSource knowledge,
      EndingCommands endings,
      Desk desk,
      Wording wording) {
    this.entries = entries;
    this.documents = documents;
    this.roles = roles;
    this.reviews = reviews;
    this.imports = imports;
    ways.forEach(way -> way.kinds().forEach(kind -> this.ways.put(kind, way)));
    this.deeds = deeds;
    this.store = store;
    this.acts = acts;
    this.knowledge = knowledge;
    this.endings = endings;
    this.desk = desk;
    this.wording = wording;
  }

  Said run(Inbound message, Act act) {
    return act.id().isEmpty() ? named(message, act.rest()) : entry(message, act);
  }

  /** The last change of an entry, which may have been of its keeper or its day. */
  private Said entry(Inbound message, Act act) {
    Optional<Deed> review =
        deeds
            .last(Kind.REVIEW, act.id())
            .filter(deed -> act.rest().isBlank() && deed.at().isAfter(lastChange(act.id())));
    return review
        .map(deed -> reviews.undoLast(message, deed))
        .orElseGet(() -> entries.undo(message, act));
  }

  private Instant lastChange(String entry) {
    List<Revision> versions = store.revisions(entry);
    return versions.isEmpty() ? Instant.MAX : versions.getLast().changedAt();
  }

  private Said named(Inbound message, String rest) {
    String plain = Plain.words(rest);
    if (plain.isEmpty()) {
      return own(message);
    }
    Matcher numbered = DEED.matcher(plain);
    if (numbered.matches()) {
      String more = numbered.group(2) == null ? "" : words(rest, 2);
      return one(message, deeds.of(Long.parseLong(numbered.group(1))), more);
    }
    Matcher person = STAFF.matcher(rest.toUpperCase(Locale.ROOT));
    if (person.matches()) {
      return roles.undo(message, person.group(1));
    }
    for (String rule : RuleCommands.RULES) {
      if (plain.equals(wording.get("rules.words." + rule))) {
        return one(message, deeds.last(Kind.RULE, rule), "");
      }
    }
    return document(message, rest, plain);
  }

  private Said document(Inbound message, String rest, String plain) {
    List<Document> found = new Lookup(knowledge.current().registry()).documents(rest);
    Matcher entry = ENTRY.matcher(plain);
    if (found.isEmpty() && entry.matches()) {
      return entries.undo(
          message, new Act(Verb.UNDO, CommandText.id(entry.group(1)), words(rest, 1)));
    }
    if (found.size() != 1) {
      Optional<Said> row = row(rest.strip().toUpperCase(Locale.ROOT));
      if (row.isPresent()) {
        return row.get();
      }
      desk.refused(message, Verb.UNDO, "");
      return Said.of(endings.unclear(rest, found) + "\n" + wording.get("command.form.UNDO"));
    }
    return documents.undo(message, found.getFirst());
  }

  /** A row of the register comes and changes with files alone. */
  private Optional<Said> row(String id) {
    return ROW.matcher(id).matches() ? imports.ofWhichIs(id) : Optional.empty();
  }

  /** What is left of a text without its first words. */
  private static String words(String text, int without) {
    String[] parts = text.strip().split("\\s+", without + 1);
    return parts.length > without ? parts[without] : "";
  }

  private Said one(Inbound message, Optional<Deed> deed, String rest) {
    return deed.isEmpty()
        ? desk.refusal(message, Verb.UNDO, "", "undo.unknown")
        : way(deed.get()).undo(message, deed.get(), rest);
  }

  private Undoing way(Deed deed) {
    Undoing way = ways.get(deed.kind());
    if (way == null) {
      throw new IllegalStateException("nobody undoes " + deed.kind());
    }
    return way;
  }

  /** Something of one's own that can be undone. */
  private record Choice(Instant at, String text, String command) {}

  private Said own(Inbound message) {
    Person who = Person.of(message);
    Stream<Choice> others =
        deeds.lastOf(who, MOST).stream()
            .filter(deed -> way(deed).may(message, deed))
            .map(deed ->
                new Choice(
                    deed.at(), apart(deed), command(wording.get("undo.deed", "" + deed.id()))));
    List<Choice> last =
        Stream.concat(others, entriesOf(who))
            .sorted(Comparator.comparing(Choice::at).reversed())
            .limit(MOST)
            .toList();
    if (last.isEmpty()) {
      return Said.of(wording.get("undo.own.none") + "\n" + wording.get("command.form.UNDO"));
    }
    List<String> lines = new ArrayList<>();
    List<Offer> offers = new ArrayList<>();
    for (Choice choice : last) {
      lines.add(wording.get("undo.own.line", choice.text(), Vietnam.moment(choice.at())));
      offers.add(new Offer(choice.text(), choice.command()));
    }
    return new Said(
        wording.get("undo.own", String.join("\n", lines))
            + "\n\n"
            + wording.get("command.form.UNDO"),
        offers);
  }

  /** What it was; of roles also what was given or taken, for a person may have several. */
  private String apart(Deed deed) {
    String told = way(deed).told(deed);
    String changed = deed.kind() == Kind.ROLE ? way(deed).changed(deed) : "";
    return changed.isEmpty() ? told : told + ": " + changed;
  }

  /** Entries whose last version is that person's. */
  private Stream<Choice> entriesOf(Person who) {
    return acts.by(who, 1).acts().stream()
        .map(act -> act.target().replaceFirst(":.*", ""))
        .filter(target -> target.matches("F\\d{2,6}"))
        .distinct()
        .limit(MOST)
        .flatMap(id -> lastOf(who, id).stream());
  }

  private Optional<Choice> lastOf(Person who, String entry) {
    List<Revision> versions = store.revisions(entry);
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    Revision last = versions.getLast();
    boolean own = new Person(last.channel(), last.userId()).equals(who);
    String what = wording.get("history.action." + last.action());
    return own
        ? Optional.of(
            new Choice(last.changedAt(), wording.get("undo.entry", entry, what), command(entry)))
        : Optional.empty();
  }

  private static String command(String rest) {
    return "/" + Verb.UNDO.word() + ' ' + rest;
  }
}
