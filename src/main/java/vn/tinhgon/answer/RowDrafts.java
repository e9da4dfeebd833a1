package vn.tinhgon.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.registry.Absence;
import vn.tinhgon.registry.Ambiguity;
import vn.tinhgon.registry.Contact;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.DocumentRelation;
import vn.tinhgon.registry.Event;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Meeting;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Position;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Result;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Statement;
import vn.tinhgon.registry.Theme;
import vn.tinhgon.registry.Unification;
import vn.tinhgon.registry.Unit;

/**
 * Drafts a candidate of each row of the register: its words, what it names, how it is asked for.
 */
final class RowDrafts {
  /** How people ask for the names that an absence says are not stated. */
  private static final List<String> NAMES =
      List.of("tên", "là những", "cụ thể là", "kể tên", "danh sách", "gồm những");

  private final Registry registry;
  private final List<Draft> drafts;
  private final Phrasings phrasings = new Phrasings();

  /** Drafts into that list. */
  RowDrafts(Registry registry, List<Draft> drafts) {
    this.registry = registry;
    this.drafts = drafts;
  }

  /** What the row says and how it is asked for. */
  void draft(Row row) {
    switch (row) {
      case Unification u -> {
        Draft draft = start(u, u.holder() + " kiêm chức danh gì", u.locality(), u.description());
        draft.phrasings.addAll(
            phrasings.of(
                "unification",
                "holder",
                u.holder(),
                "concurrent",
                join(u.concurrent()),
                "level",
                u.level()));
        draft.texts.add(u.whenText());
        Optional.ofNullable(u.person()).ifPresent(draft.people::add);
      }
      case Event e -> {
        String from = e.fromUnits().isEmpty() ? e.fromText() : names(e.fromUnits());
        String to = e.toUnit() == null ? e.toText() : names(List.of(e.toUnit()));
        Draft draft =
            start(e, eventLabel(e, from.isEmpty() ? to : from), e.locality(), e.description());
        String kind = phrasings.knows("event." + e.kind()) ? e.kind() : "OTHER";
        draft.phrasings.addAll(
            phrasings.of("event." + kind, "from", from, "to", to, "level", e.level()));
        draft.texts.add(e.whenText() + ' ' + e.fromText() + ' ' + e.toText());
        Optional.ofNullable(e.document()).ifPresent(draft.documents::add);
      }
      case Result r -> {
        Draft draft = start(r, AnswerText.capital(r.meaning()), r.locality(), r.description());
        draft.phrasings.addAll(
            phrasings.of(
                "result",
                "meaning",
                r.meaning(),
                "unit",
                r.unit(),
                "figure",
                r.figure(),
                "period",
                r.period()));
        Optional.ofNullable(r.document()).ifPresent(draft.documents::add);
      }
      case OfficeHolder o -> {
        Draft draft = start(o, o.name() + " giữ chức vụ gì", o.locality(), join(o.offices()));
        for (String office : o.offices()) {
          draft.phrasings.addAll(phrasings.of("officeHolder", "office", office, "name", o.name()));
        }
        draft.people.add(o.person());
        draft.texts.add(o.asOf());
      }
      case Meeting m -> {
        Draft draft = start(m, m.name(), m.locality(), m.description());
        draft.phrasings.addAll(phrasings.of("meeting", "name", m.name(), "day", m.day()));
        draft.texts.add(m.topic());
        for (String holder : union(m.chairs(), m.attendees())) {
          registry.find(OfficeHolder.class, holder).ifPresent(o -> draft.people.add(o.person()));
        }
      }
      case Contact c -> {
        Draft draft = start(c, "Liên hệ " + c.body(), c.locality(), c.body());
        draft.phrasings.addAll(phrasings.of("contact", "body", c.body()));
        draft.texts.add("địa chỉ điện thoại fax email website trang thông tin trụ sở");
      }
      case Statement s -> {
        Draft draft = start(s, s.text(), s.locality(), s.text());
        draft.phrasings.addAll(phrasings.of("statement." + s.kind(), "speaker", s.saidBy()));
        draft.phrasings.add(s.text());
        draft.texts.add(s.saidBy());
        Optional.ofNullable(s.document()).ifPresent(draft.documents::add);
      }
      case Document d -> {
        Draft draft = start(d, d.names().getFirst(), d.scope(), d.subject());
        draft.phrasings.addAll(
            phrasings.of(
                "document",
                "name",
                d.names().getFirst(),
                "subject",
                d.subject(),
                "kind",
                d.kind(),
                "issuer",
                d.issuer()));
        draft.texts.add(d.kind() + ' ' + d.issuer() + " ban hành");
        draft.places.addAll(d.localities());
        draft.documents.add(d.id());
        draft.related.addAll(related(d.id()));
      }
      case DocumentRelation r -> {
        Draft draft = start(r, r.description(), "", r.description());
        draft.phrasings.addAll(
            phrasings.of("relation." + r.relation(), "description", r.description(), "from", ""));
        draft.places.addAll(r.toLocalities());
        draft.documents.addAll(union(r.fromDocuments(), r.toDocuments()));
        for (String document : draft.documents) {
          registry
              .find(Document.class, document)
              .ifPresent(d -> draft.places.addAll(d.localities()));
        }
      }
      case Absence a -> {
        Draft draft = start(a, a.what(), "", a.what());
        a.keywords().forEach(keyword -> draft.phrasings.add(topic(a) + ' ' + keyword));
        draft.cues.addAll(a.keywords(), true);
        if (a.what().contains(" tên ")) {
          draft.cues.addAll(NAMES, true);
        }
        draft.places.addAll(a.localities());
        draft.documents.addAll(a.documents());
      }
      case Theme t -> {
        Draft draft = start(t, t.theme(), "", t.theme());
        draft.phrasings.add(t.theme());
        draft.phrasings.add("những nơi nào " + t.theme());
        for (String id : t.rows()) {
          draft(id)
              .ifPresent(part -> {
                draft.parts.add(part);
                draft.places.addAll(part.places);
                draft.phrasings.addAll(part.phrasings);
                draft.texts.addAll(part.texts);
              });
        }
      }
      case Unit u -> {
        Draft draft = start(u, u.name(), u.locality(), u.name() + ' ' + join(u.alsoWritten()));
        draft.phrasings.addAll(phrasings.of("unit", "name", u.name()));
      }
      case Locality l -> {
        Draft draft =
            start(
                l,
                AnswerText.capital(l.type() + ' ' + l.name()),
                l.id(),
                l.type() + ' ' + l.name());
        draft.phrasings.addAll(phrasings.of("locality", "name", l.type() + ' ' + l.name()));
      }
      case Position ignored -> {}
      case Ambiguity ignored -> {}
    }
  }

  private static String eventLabel(Event event, String from) {
    return switch (event.kind()) {
      case "MERGE", "MERGE_AGGREGATE" -> "Hợp nhất " + from;
      case "CONVERT" -> "Chuyển đổi " + from;
      default -> AnswerText.capital(from);
    };
  }

  /** What an absence is about, without its "the sources do not state". */
  private static String topic(Absence absence) {
    return absence.what().replaceFirst("^.*không nêu ", "");
  }

  /** The documents that lead to this one or come from it. */
  Set<String> related(String document) {
    Set<String> related = new LinkedHashSet<>();
    registry
        .all(DocumentRelation.class)
        .map(r -> union(r.fromDocuments(), r.toDocuments()))
        .filter(documents -> documents.contains(document))
        .forEach(related::addAll);
    return related;
  }

  /** The draft of that id, if there is one already. */
  Optional<Draft> draft(String id) {
    return drafts.stream().filter(draft -> draft.id.equals(id)).findFirst();
  }

  private Draft start(Row row, String label, String place, String text) {
    String where =
        registry.find(Locality.class, place).map(l -> l.type() + ' ' + l.name()).orElse("");
    boolean named = where.isEmpty() || label.contains(where) || row instanceof Statement;
    Draft draft = new Draft(row.id(), named ? label : label + " (" + where + ")");
    draft.row = Optional.of(row);
    draft.texts.add(text);
    draft.texts.add(row.provenance().context());
    if (!place.isEmpty()) {
      draft.places.add(place);
    }
    drafts.add(draft);
    return draft;
  }

  private String names(List<String> units) {
    return units.stream()
        .map(id -> registry.find(Unit.class, id).map(Unit::name).orElse(""))
        .collect(Collectors.joining(", "));
  }

  private static String join(List<String> words) {
    return String.join(", ", words);
  }

  private static Set<String> union(List<String> some, List<String> others) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }
}
