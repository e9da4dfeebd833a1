package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Registry;

/**
 * What is recognised in a question and goes along with it, the same for who asks and who keeps it.
 */
@Component
class RecognisedText {
  private final KnowledgeSource knowledge;
  private final AnswerEngine engine;
  private final Wording wording;

  RecognisedText(KnowledgeSource knowledge, AnswerEngine engine, Wording wording) {
    this.knowledge = knowledge;
    this.engine = engine;
    this.wording = wording;
  }

  /** Its places and its topic, each on a line; nothing where there are none. */
  List<String> lines(String question, List<String> places, String topic) {
    List<String> lines = new ArrayList<>();
    String named =
        Stream.concat(
                Stream.of(places(places, ", ")).filter(known -> !known.isEmpty()),
                engine.essence(question, List.of()).strangePlaces().stream()
                    .map(strange -> wording.get("ticket.place.strange", strange)))
            .collect(Collectors.joining(", "));
    if (!named.isEmpty()) {
      lines.add(wording.get("ticket.places", named));
    }
    if (!topic.isEmpty()) {
      lines.add(wording.get("ticket.topic", new TopicWords(wording).word(topic)));
    }
    return lines;
  }

  /** Those places by name. */
  String places(List<String> ids, String between) {
    Registry registry = knowledge.current().registry();
    return ids.stream()
        .map(id ->
            registry
                .find(Locality.class, id)
                .map(place -> (place.type() + ' ' + place.name()).strip())
                .orElse(id))
        .collect(Collectors.joining(between));
  }
}
