package vn.tinhgon.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The project's own questions, with what was asked before each. */
public final class Questions {
  /** One question and the turns before it. */
  public record Asked(String id, List<String> turns) {
    String last() {
      return turns.getLast();
    }

    /** What the conversation remembers before the last turn. */
    Context before() {
      return turns.size() == 1
          ? Context.NONE
          : Shipped.answer(turns.subList(0, turns.size() - 1).toArray(String[]::new)).context();
    }

    public Question question() {
      return new Question(last(), before(), Shipped.TODAY);
    }
  }

  public static final List<Asked> ALL = read();

  private Questions() {}

  private static List<Asked> read() {
    var json = JsonMapper.builder().build();
    try {
      List<Asked> all = new ArrayList<>();
      for (String line : Files.readAllLines(Path.of("src/test/resources/questions.jsonl"))) {
        var question = json.readTree(line);
        List<String> turns = new ArrayList<>();
        question.path("context").forEach(turn -> turns.add(turn.asString()));
        turns.add(question.path("q").asString());
        all.add(new Asked(question.path("id").asString(), List.copyOf(turns)));
      }
      return List.copyOf(all);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
