package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Provenance.Basis;
import vn.tinhgon.registry.Provenance.Precision;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Source;
import vn.tinhgon.registry.Status;

/** Makes an entry of one form; what the form leaves out is taken from the entry or the register. */
final class Drafting {
  private static final String OTHER_TOPIC = "khac";

  private final Registry registry;
  private final Lookup lookup;
  private final Wording wording;
  private final StatusWords statuses;
  private final List<String> complaints = new ArrayList<>();

  Drafting(Registry registry, Wording wording, StatusWords statuses) {
    this.registry = registry;
    this.lookup = new Lookup(registry);
    this.wording = wording;
    this.statuses = statuses;
  }

  /** A new entry. */
  Draft add(Form form) {
    Grounds grounds = grounds(form);
    String question = required(form, Label.QUESTION);
    String answer = required(form, Label.ANSWER);
    String context = form.line(Label.CONTEXT);
    List<String> places = form.has(Label.LOCALITIES) ? places(form) : placesIn(question);
    @Nullable Status status = status(form);
    return ready(
        new Entry(
            "",
            question,
            form.items(Label.ALTERNATES),
            topic(form.line(Label.TOPIC)),
            places,
            grounds.documents,
            List.of(),
            status == null ? Status.STATED : status,
            told(context.isEmpty() ? grounds.context : context, grounds.sources),
            answer));
  }

  /** An entry with those fields changed that the form mentions. */
  Draft edit(Entry old, Form form) {
    Grounds grounds =
        form.has(Label.SOURCES)
            ? grounds(form)
            : new Grounds(old.documents(), old.provenance().sources(), "");
    return ready(
        new Entry(
            old.id(),
            form.has(Label.QUESTION) ? required(form, Label.QUESTION) : old.title(),
            form.has(Label.ALTERNATES) ? form.items(Label.ALTERNATES) : old.alternates(),
            form.has(Label.TOPIC) ? topic(form.line(Label.TOPIC)) : old.topic(),
            form.has(Label.LOCALITIES) ? places(form) : old.localities(),
            grounds.documents,
            old.facts(),
            form.has(Label.STATUS) ? status(form) : old.status(),
            provenance(old, form, grounds),
            form.has(Label.ANSWER) ? required(form, Label.ANSWER) : old.answer()));
  }

  /** What is wrong with one line of a form. */
  List<String> check(Form form, Label label) {
    switch (label) {
      case SOURCES -> grounds(form);
      case STATUS -> status(form);
      case LOCALITIES -> places(form);
      case QUESTION, ANSWER -> required(form, label);
      case ALTERNATES, CONTEXT, TOPIC, REASON, PUBLISH -> {}
    }
    return List.copyOf(complaints);
  }

  private Draft ready(Entry entry) {
    return complaints.isEmpty() ? new Draft.Ready(entry) : new Draft.Lacking(complaints);
  }

  /** Dates that were known for the old words say nothing of new ones. */
  private Provenance provenance(Entry entry, Form form, Grounds grounds) {
    Provenance old = entry.provenance();
    List<String> sources = grounds.sources;
    String context = old.context();
    if (form.has(Label.CONTEXT)) {
      context = form.line(Label.CONTEXT);
    } else if (form.has(Label.SOURCES) && gone(entry, grounds)) {
      context = grounds.context;
    }
    return context.equals(old.context())
        ? new Provenance(
            old.validFrom(),
            old.validTo(),
            old.precision(),
            old.basis(),
            context,
            sources,
            old.served(),
            old.caveat())
        : told(context, sources);
  }

  /** Whether its date context was that of a ground on which it no longer rests. */
  private boolean gone(Entry old, Grounds grounds) {
    String context = old.provenance().context();
    return contexts(old.documents(), old.provenance().sources()).contains(context)
        && !contexts(grounds.documents, grounds.sources).contains(context);
  }

  private Set<String> contexts(List<String> documents, List<String> sources) {
    Set<String> contexts = new LinkedHashSet<>();
    documents.forEach(id ->
        registry
            .find(Document.class, id)
            .ifPresent(document -> contexts.add(document.provenance().context())));
    sources.forEach(id -> registry.source(id).ifPresent(it -> contexts.add(context(it))));
    return contexts;
  }

  private static Provenance told(String context, List<String> sources) {
    return new Provenance(
        null, null, Precision.NONE, Basis.STATED, context, List.copyOf(sources), true, "");
  }

  private String required(Form form, Label label) {
    String text = label == Label.ANSWER ? form.texts().getOrDefault(label, "") : form.line(label);
    if (text.isBlank()) {
      complaints.add(wording.get("command.lacks." + label));
    }
    return text;
  }

  private @Nullable Status status(Form form) {
    String word = form.line(Label.STATUS);
    if (word.isEmpty()) {
      return null;
    }
    var status = statuses.read(word);
    if (status.isEmpty()) {
      complaints.add(wording.get("command.status.unknown", word, statuses.all()));
    }
    return status.orElse(null);
  }

  private static String topic(String words) {
    String slug = Plain.words(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? OTHER_TOPIC : slug;
  }

  private List<String> places(Form form) {
    List<String> places = new ArrayList<>();
    for (String named : form.items(Label.LOCALITIES)) {
      List<Locality> found = lookup.places(named);
      if (found.size() == 1) {
        places.add(found.getFirst().id());
      } else {
        complain("command.place", named, found.stream().map(EntryView::name).toList(), "");
      }
    }
    return places.stream().distinct().toList();
  }

  private List<String> placesIn(String question) {
    return lookup.placesIn(question).stream().map(Locality::id).toList();
  }

  /** What an entry rests on, and the date context that follows from it. */
  private record Grounds(List<String> documents, List<String> sources, String context) {}

  private Grounds grounds(Form form) {
    List<String> named = form.items(Label.SOURCES);
    if (named.isEmpty() && !Form.notYet(form)) {
      complaints.add(wording.get("command.lacks." + Label.SOURCES));
    }
    Set<String> documents = new LinkedHashSet<>();
    Set<String> sources = new LinkedHashSet<>();
    Set<String> toldBy = new LinkedHashSet<>();
    String context = "";
    for (String item : named) {
      var source = lookup.source(item);
      List<Document> found = source.isPresent() ? List.of() : lookup.documents(item);
      if (source.isPresent()) {
        sources.add(source.get().id());
        context = context.isEmpty() ? context(source.get()) : context;
      } else if (found.size() == 1) {
        documents.add(found.getFirst().id());
        toldBy.addAll(found.getFirst().provenance().sources());
        context = context.isEmpty() ? found.getFirst().provenance().context() : context;
      } else {
        complain("command.ground", item, found.stream().map(EntryView::reference).toList(), item);
      }
    }
    // A document is known from the publications that tell of it.
    return new Grounds(
        List.copyOf(documents), List.copyOf(sources.isEmpty() ? toldBy : sources), context);
  }

  private String context(Source source) {
    return source.published().isBlank()
        ? wording.get("command.context.undated")
        : wording.get("command.context.source", source.published());
  }

  /** What is missing of a document that is to come into the store with the entry. */
  private String howToCite(String document) {
    if (DocumentReference.in(document).isEmpty()) {
      return "";
    }
    String marks =
        new MarkedNames(registry, wording)
            .unmarkedIn(document)
            .map(name -> ' ' + wording.get("document.issuer.marks", name))
            .orElse("");
    return marks + ' ' + wording.get("document.cite.how");
  }

  private void complain(String key, String named, List<String> candidates, String document) {
    List<String> others = lookup.others(document).stream().map(EntryView::reference).toList();
    complaints.add(
        candidates.isEmpty()
            ? wording.get(key + ".unknown", named)
                + howToCite(document)
                + (others.isEmpty()
                    ? ""
                    : ' ' + wording.get("document.others", String.join("; ", others)))
            : wording.get(key + ".several", named, String.join("; ", candidates)));
  }
}
