package vn.tinhgon.faq;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Status;

/**
 * An answer-worthy question with its approved reply.
 *
 * @param id short code that people type, such as {@code F14}
 * @param title the question in its clearest form
 * @param alternates the same question in other words
 * @param topic one of the topics of the store
 * @param localities ids of the places the answer speaks about
 * @param documents ids of the documents it is about or rests on
 * @param facts ids of the registry rows it rests on
 * @param status the weakest status among its facts; null for an entry about the service itself
 * @param answer plain text, with "- " before the items of a list
 */
public record Entry(
    String id,
    String title,
    List<String> alternates,
    String topic,
    List<String> localities,
    List<String> documents,
    List<String> facts,
    @Nullable Status status,
    Provenance provenance,
    String answer) {
  /** So many other wordings it may have. */
  public static final int MOST_ALTERNATES = 30;

  /** The same entry under that id. */
  Entry withId(String other) {
    return new Entry(
        other, title, alternates, topic, localities, documents, facts, status, provenance, answer);
  }

  public Entry {
    alternates = List.copyOf(alternates);
    localities = List.copyOf(localities);
    documents = List.copyOf(documents);
    facts = List.copyOf(facts);
  }

  /** Whether it rests on a document, a row or a source, and so tells of the world. */
  public boolean grounded() {
    return !documents.isEmpty() || !facts.isEmpty() || !provenance.sources().isEmpty();
  }
}
