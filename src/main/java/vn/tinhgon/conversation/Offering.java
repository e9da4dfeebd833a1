package vn.tinhgon.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Pauses;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Explanation;
import vn.tinhgon.answer.Explanation.Considered;
import vn.tinhgon.answer.Question;
import vn.tinhgon.inbox.Suggestions;
import vn.tinhgon.message.QuestionLength;
import vn.tinhgon.message.Suggestion;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/**
 * Offers the answer to the words as they are, what it would ask back, and what is like them. Counts
 * and notes nothing: words half typed are no question.
 */
@Component
class Offering implements Suggestions {
  /** What holds less of the words is about something else. */
  private static final double MOST_OF_THEM = 0.5;

  private static final int EXCERPT = 160;

  private final AnswerEngine engine;
  private final Pauses pauses;
  private final Clock clock;
  private final Replies replies;

  Offering(AnswerEngine engine, Pauses pauses, Clock clock, Wording wording) {
    this.engine = engine;
    this.pauses = pauses;
    this.clock = clock;
    replies = new Replies(wording);
  }

  @Override
  public List<Suggestion> to(String channel, String words, int most) {
    if (words.isBlank() || pauses.silence(channel).isPresent()) {
      return List.of();
    }
    String typed = QuestionLength.cut(words.strip());
    Explanation explained = engine.explain(question(typed));
    Map<String, Suggestion> offered = new LinkedHashMap<>();
    for (Choice one : candidates(typed, explained)) {
      if (offered.size() == most) {
        break;
      }
      found(one.text())
          .ifPresent(found ->
              offered.putIfAbsent(found.source(), suggestion(title(one, found, explained), found)));
    }
    return List.copyOf(offered.values());
  }

  private List<Choice> candidates(String typed, Explanation explained) {
    List<Choice> all = new ArrayList<>();
    all.add(new Choice(typed, typed));
    all.addAll(replies.choices(explained.answer()));
    explained.considered().stream()
        .filter(one -> one.agreement() > 0 && one.coverage() >= MOST_OF_THEM)
        .map(one -> new Choice(one.label(), one.label()))
        .forEach(all::add);
    return all;
  }

  private Question question(String text) {
    return new Question(text, Context.NONE, LocalDate.ofInstant(clock.instant(), Vietnam.TIME));
  }

  private Optional<Answer.Found> found(String text) {
    return engine.answer(question(text)) instanceof Answer.Found found
        ? Optional.of(found)
        : Optional.empty();
  }

  /** As the store calls it, where it has a name for it. */
  private static String title(Choice asked, Answer.Found found, Explanation explained) {
    return explained.considered().stream()
        .filter(one -> one.id().equals(found.source()))
        .map(Considered::label)
        .findFirst()
        .orElse(asked.label());
  }

  private Suggestion suggestion(String title, Answer.Found found) {
    String text = found.text().replaceAll("\\s+", " ");
    return new Suggestion(
        found.source(),
        title,
        text.length() > EXCERPT ? text.substring(0, EXCERPT).strip() + "…" : text,
        replies.of(found, List.of(), false));
  }
}
