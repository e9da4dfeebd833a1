package vn.tinhgon.command;

import org.springframework.stereotype.Component;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Wording;

/** Entries as the forms that would make them, by the names that the register has now. */
@Component
class EntryForms {
  private final KnowledgeSource knowledge;
  private final StatusWords statuses;
  private final TopicWords topics;
  private final FormText text;
  private final WordDiff diff;

  EntryForms(KnowledgeSource knowledge, Wording wording) {
    this.knowledge = knowledge;
    statuses = new StatusWords(wording);
    topics = new TopicWords(wording);
    text = new FormText(wording);
    diff = new WordDiff(wording);
  }

  Form form(Entry entry) {
    return new EntryView(knowledge.current().registry(), statuses, topics).form(entry);
  }

  /** All its fields, as they would be typed. */
  String print(Entry entry) {
    return text.print(form(entry));
  }

  /** Word by word, what is different in the second; empty if nothing. */
  String difference(Entry before, Entry after) {
    return diff.of(form(before), form(after));
  }
}
