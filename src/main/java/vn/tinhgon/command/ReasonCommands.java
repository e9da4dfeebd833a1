package vn.tinhgon.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Explanation;
import vn.tinhgon.answer.Explanation.Considered;
import vn.tinhgon.answer.Question;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Shows how an answer came about, so that an editor can mend the entry that should have come. */
@Component
class ReasonCommands {
  private static final int SHOWN = 5;
  private static final int LONGEST_LABEL = 90;

  private final AnswerEngine engine;
  private final Memory memory;
  private final Clock clock;
  private final Wording wording;

  ReasonCommands(AnswerEngine engine, Memory memory, Clock clock, Wording wording) {
    this.engine = engine;
    this.memory = memory;
    this.clock = clock;
    this.wording = wording;
  }

  /** The reasons for the answer to these words, or where there are none, to the last question. */
  Said run(Inbound message, String words) {
    String asked =
        words.isBlank()
            ? memory.lastQuestion(message.address(), message.sender().id()).orElse("")
            : words.strip();
    return Said.of(asked.isEmpty() ? wording.get("reason.none") : reasons(asked));
  }

  private String reasons(String asked) {
    Explanation explained = engine.explain(new Question(asked, Context.NONE, LocalDate.now(clock)));
    List<String> lines = new ArrayList<>();
    lines.add(wording.get("reason.asked", asked));
    lines.add(wording.get("reason.how", wording.get("reason.step." + explained.rule())));
    said(lines, "reason.words", explained.words());
    said(lines, "reason.recognised", explained.recognised());
    said(lines, "reason.strangers", explained.strangers());
    List<Considered> considered = explained.considered().stream().limit(SHOWN).toList();
    if (!considered.isEmpty()) {
      lines.add("");
      lines.add(wording.get("reason.considered"));
      considered.forEach(one -> lines.add(line(one)));
      lines.add("");
      lines.add(wording.get("reason.do"));
    }
    return String.join("\n", lines);
  }

  private void said(List<String> lines, String key, List<String> words) {
    if (!words.isEmpty()) {
      lines.add(wording.get(key, String.join(", ", words)));
    }
  }

  private String line(Considered one) {
    String label = one.label();
    return wording.get(
        "reason.one",
        one.id(),
        label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL) + " …",
        percent(one.score()),
        percent(one.coverage()),
        percent(one.likeness()),
        percent(one.agreement()));
  }

  private static String percent(double share) {
    return Math.round(100 * share) + "";
  }
}
