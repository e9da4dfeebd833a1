package vn.tinhgon.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.message.Vietnam;

/** Finds the topic of a question that nothing answers: that of all the entries nearest to it. */
@Component
class TicketTopics {
  /** Further away, an entry says nothing of the topic. */
  private static final double NEAR = 0.3;

  private final AnswerEngine engine;
  private final FaqStore store;
  private final Clock clock;

  TicketTopics(AnswerEngine engine, FaqStore store, Clock clock) {
    this.engine = engine;
    this.store = store;
    this.clock = clock;
  }

  /** So many must agree: one entry may share a mere word with anything. */
  private static final int AGREEING = 3;

  /** The topic; empty where none is near, or those near are of several. */
  String of(String question) {
    var today = LocalDate.ofInstant(clock.instant(), Vietnam.TIME);
    List<String> topics =
        engine.explain(new Question(question, Context.NONE, today)).considered().stream()
            .filter(one -> one.score() >= NEAR)
            .flatMap(one -> store.find(one.id()).stream())
            .map(entry -> entry.entry().topic())
            .limit(AGREEING)
            .toList();
    return topics.size() > 1 && Set.copyOf(topics).size() == 1 ? topics.getFirst() : "";
  }
}
