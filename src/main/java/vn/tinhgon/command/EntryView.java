package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Status;

/** Shows an entry as the form that would make it. */
final class EntryView {
  private static final String SEPARATOR = " | ";

  private final Registry registry;
  private final Lookup lookup;
  private final StatusWords statuses;
  private final TopicWords topics;

  EntryView(Registry registry, StatusWords statuses, TopicWords topics) {
    this.registry = registry;
    this.lookup = new Lookup(registry);
    this.statuses = statuses;
    this.topics = topics;
  }

  /** All fields that are not empty. */
  Form form(Entry entry) {
    Status status = entry.status();
    Map<Label, String> texts = new EnumMap<>(Label.class);
    texts.put(Label.QUESTION, entry.title());
    texts.put(Label.ALTERNATES, String.join("\n", entry.alternates()));
    texts.put(Label.ANSWER, entry.answer());
    texts.put(Label.SOURCES, String.join(SEPARATOR, grounds(entry)));
    texts.put(Label.STATUS, status == null ? "" : statuses.word(status));
    texts.put(Label.CONTEXT, entry.provenance().context());
    texts.put(Label.LOCALITIES, String.join(SEPARATOR, places(entry)));
    texts.put(Label.TOPIC, topics.word(entry.topic()));
    texts.values().removeIf(String::isBlank);
    return new Form(texts);
  }

  /** Those fields of the form alone. */
  static Form only(Form form, Label... labels) {
    Map<Label, String> texts = new EnumMap<>(form.texts());
    texts.keySet().retainAll(List.of(labels));
    return new Form(texts);
  }

  private List<String> grounds(Entry entry) {
    List<String> grounds = new ArrayList<>();
    for (String id : entry.documents()) {
      grounds.add(
          registry
              .find(Document.class, id)
              .map(EntryView::cited)
              .filter(cited -> lookup.documents(cited).size() == 1)
              .orElse(id));
    }
    grounds.addAll(entry.provenance().sources());
    return grounds;
  }

  /** By its number; one that readers do not get yet with all that they will read of it. */
  private static @Nullable String cited(Document document) {
    return document.provenance().served()
        ? document.number()
        : DocumentReference.of(document).map(DocumentReference::written).orElse(document.number());
  }

  private List<String> places(Entry entry) {
    return entry.localities().stream()
        .map(id -> registry.find(Locality.class, id).map(EntryView::name).orElse(id))
        .toList();
  }

  /** A place with its type. */
  static String name(Locality place) {
    return place.type() + ' ' + place.name();
  }

  /** A document so that it can be told from others of the same number. */
  static String reference(Document document) {
    String number = document.number();
    return (number == null ? document.names().getFirst() : number)
        + " ("
        + (document.issuer().isBlank() ? "" : document.issuer() + "; ")
        + document.id()
        + ')';
  }
}
