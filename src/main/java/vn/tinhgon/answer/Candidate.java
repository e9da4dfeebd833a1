package vn.tinhgon.answer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.registry.Absence;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Status;

/**
 * Something the store holds that could answer a question.
 *
 * @param id of the entry or the row
 * @param entry the entry, or null if it is a row
 * @param row the row, or null if it is an entry
 * @param label a short question that leads to it
 * @param phrasings how people ask for it
 * @param asks what its phrasings ask for
 * @param body all that it says, the phrasings included
 * @param places ids of the places it speaks about
 * @param subject ids of the places that its label names
 * @param documents ids of the documents it is about
 * @param related ids of the documents that those lead to or come from
 * @param cues what a question contains that this says the sources do not state
 * @param people ids of the people it names
 * @param numbers figures and dates that stand in it
 * @param posts the posts that each of its facts names together
 * @param levels the levels of the state its facts are about; empty = not said
 * @param facts ids of the rows it tells
 * @param merger whether one of its facts is a merger of bodies
 */
record Candidate(
    String id,
    @Nullable Entry entry,
    @Nullable Row row,
    String label,
    List<Bag> phrasings,
    Set<Ask> asks,
    Bag body,
    Set<String> places,
    Set<String> subject,
    Set<String> documents,
    Set<String> related,
    Phrases<Boolean> cues,
    Set<String> people,
    Set<String> numbers,
    List<List<Post>> posts,
    Set<String> levels,
    Set<String> facts,
    boolean merger) {

  /** Whether it only says that the sources do not state something. */
  boolean absent() {
    return entry == null
        ? is(Absence.class)
        : !entry.facts().isEmpty() && entry.facts().stream().allMatch(f -> f.startsWith("AB-"));
  }

  /** How far what it tells has come; null where it does not apply. */
  @Nullable Status status() {
    return entry != null ? entry.status() : row != null ? AnswerText.status(row) : null;
  }

  boolean is(Class<? extends Row> table) {
    return table.isInstance(row);
  }
}
