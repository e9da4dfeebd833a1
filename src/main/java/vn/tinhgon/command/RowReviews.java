package vn.tinhgon.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.ReviewCommands.Due;
import vn.tinhgon.faq.DocumentEnding;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.RestsOn;
import vn.tinhgon.faq.Reviews;
import vn.tinhgon.faq.Reviews.Care;
import vn.tinhgon.faq.Standing;
import vn.tinhgon.following.RowPlaces;
import vn.tinhgon.following.RowTitles;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Row;

/** Which rows of the register rest on a document, who looks after them, and which wait for that. */
@Component
class RowReviews {
  private final KnowledgeSource knowledge;
  private final Reviews reviews;
  private final Rights rights;
  private final Wording wording;

  RowReviews(KnowledgeSource knowledge, Reviews reviews, Rights rights, Wording wording) {
    this.knowledge = knowledge;
    this.reviews = reviews;
    this.rights = rights;
    this.wording = wording;
  }

  /** All that rest on it, but for the document itself. */
  List<Row> on(Document document) {
    return knowledge.current().registry().rows().stream()
        .filter(row -> !(row instanceof Document))
        .filter(row -> RestsOn.of(row).contains(document.id()))
        .toList();
  }

  /** What a list says of it. */
  String line(Row row) {
    return wording.get("command.line", row.id(), RowTitles.of(row));
  }

  /** Whoever took it over, or else those who approve for its places. */
  Set<Person> keepers(Row row) {
    return reviews
        .keeper(row.id())
        .map(keeper -> new Person(keeper.channel(), keeper.userId()))
        .filter(keeper -> rights.hasOne(keeper, List.of(Role.values())))
        .map(Set::of)
        .orElseGet(() -> rights.approvers(places(row)));
  }

  /** The row of that code, if that is one which is looked at for itself. */
  Optional<Row> find(String code) {
    return Optional.ofNullable(
            knowledge.current().registry().byId().get(code.toUpperCase(Locale.ROOT)))
        .filter(row -> !(row instanceof Document));
  }

  /** Whether the person writes or approves for all its places. */
  boolean may(Person who, Row row) {
    return rights.keeps(who).test(places(row)) || rights.approvers(places(row)).contains(who);
  }

  private static List<String> places(Row row) {
    return RowPlaces.of(row).stream().filter(place -> !place.isBlank()).toList();
  }

  /** What rests on a document that ended since somebody looked, and what is due soon. */
  List<Due> due(Standing standing, Map<String, Care> cared, LocalDate soon) {
    LocalDate today = reviews.today();
    Registry registry = knowledge.current().registry();
    List<Due> due = new ArrayList<>();
    for (Row row : registry.rows()) {
      if (row instanceof Document) {
        continue;
      }
      Care care = cared.get(row.id());
      LocalDate on = care == null ? null : care.on();
      boolean ended =
          standing.of(RestsOn.of(row), today).stream()
              .map(DocumentEnding::notedAt)
              .anyMatch(looked(care)::isBefore);
      if (ended || (on != null && on.isBefore(soon))) {
        String key = ended ? "review.line.ended" : "review.line.soon";
        String when = on == null ? "" : DocumentCommands.day(on);
        due.add(new Due(wording.get(key, row.id(), RowTitles.of(row), when), keepers(row)));
      }
    }
    return due;
  }

  /** When that was last looked at because somebody was asked to. */
  static Instant looked(@Nullable Care care) {
    Instant looked = care == null ? null : care.checked();
    return looked == null ? Instant.EPOCH : looked;
  }

  /** What stands behind so many codes. */
  static String behind(String words, int codes) {
    String[] parts = words.strip().split("[\\s,;]+", codes + 1);
    return parts.length > codes ? parts[codes] : "";
  }

  /** The codes of rows with which those words begin, as the rows they name. */
  List<Row> named(String words) {
    List<Row> named = new ArrayList<>();
    for (String word : words.strip().split("[\\s,;]+", -1)) {
      Optional<Row> row = find(word);
      if (row.isEmpty()) {
        break;
      }
      named.add(row.get());
    }
    return named;
  }
}
