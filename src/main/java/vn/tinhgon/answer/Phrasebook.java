package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.RowWordings;

/** Makes candidates of all that the store holds, with the wordings by which each is asked for. */
final class Phrasebook {
  private final Knowledge knowledge;
  private final Registry registry;
  private final List<Draft> drafts = new ArrayList<>();
  private final RowDrafts rows;

  Phrasebook(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.registry = knowledge.registry();
    this.rows = new RowDrafts(registry, drafts);
  }

  /** All candidates; first teaches the reader every word of ours. */
  List<Candidate> candidates(Reader reader) {
    knowledge.entries().forEach(this::draft);
    registry.rows().stream().filter(row -> row.provenance().served()).forEach(rows::draft);
    drafts.forEach(this::assemble);
    registry.wordings().forEach(this::alsoAsked);
    drafts.forEach(draft -> draft.teach(reader));
    return drafts.stream().map(draft -> draft.read(reader)).toList();
  }

  private void alsoAsked(RowWordings asked) {
    asked
        .rows()
        .forEach(row -> rows.draft(row).ifPresent(d -> d.phrasings.addAll(asked.wordings())));
  }

  private void assemble(Draft draft) {
    draft.entry.ifPresent(
        entry -> entry.facts().forEach(fact -> rows.draft(fact).ifPresent(draft.parts::add)));
  }

  private void draft(Entry entry) {
    Draft draft = new Draft(entry.id(), entry.title());
    draft.entry = Optional.of(entry);
    draft.phrasings.add(entry.title());
    draft.phrasings.addAll(entry.alternates());
    draft.texts.add(entry.answer());
    draft.places.addAll(entry.localities());
    draft.documents.addAll(entry.documents());
    entry.documents().forEach(document -> draft.related.addAll(rows.related(document)));
    drafts.add(draft);
  }
}
