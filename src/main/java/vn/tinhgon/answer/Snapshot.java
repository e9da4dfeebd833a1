package vn.tinhgon.answer;

import java.util.List;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Registry;

/** All that one state of the store is answered with; made once, then only read. */
final class Snapshot {
  final Registry registry;
  final Reader reader;
  final OwnWords ownWords;
  final Matcher matcher;
  final AnswerText text;
  final Citations citations;
  final DocumentAnswers documents;
  final Listings listings;
  final Offices offices;
  final Unifications unifications;
  final Speeches speeches;
  final Figures figures;
  final FollowUps followUps;
  final Confidence confidence = new Confidence();
  final List<Candidate> candidates;
  final Topics topics;
  final UnitAnswers units;
  final StrangeUnits strangeUnits;

  /**
   * Reads all that state.
   *
   * @param register reads by its register
   */
  Snapshot(Knowledge knowledge, RegisterReader register, Wording wording) {
    registry = knowledge.registry();
    reader = new Reader(register);
    candidates = new Phrasebook(knowledge).candidates(reader);
    topics = new Topics(candidates);
    ownWords = new OwnWords(candidates);
    matcher = new Matcher(new KnowledgeIndex(candidates), reader.places());
    units = new UnitAnswers(new UnitGrounds(knowledge, wording), knowledge.lineage(), wording);
    strangeUnits = new StrangeUnits(knowledge.lineage(), reader);
    text = new AnswerText(registry, knowledge.standing(), wording);
    citations = new Citations(registry);
    documents = new DocumentAnswers(text, knowledge.standing(), wording, reader.places());
    listings = new Listings(registry);
    offices = new Offices(registry, reader);
    figures = new Figures(candidates);
    speeches = new Speeches(candidates, matcher);
    unifications = new Unifications(candidates, matcher, reader);
    followUps = new FollowUps(registry, reader);
  }
}
