package vn.tinhgon.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.answer.Shipped;
import vn.tinhgon.message.QuestionLength;

class QuestionFuzzTest {

  /** Before the seconds begin to count. */
  @BeforeAll
  static void read() {
    Shipped.ENGINE.warmUp();
  }

  /** A second question leans on the first one's context. */
  @FuzzTest(maxDuration = "5s")
  void hasAnAnswerToAnything(byte[] typed) {
    String text = QuestionLength.cut(new String(typed, StandardCharsets.UTF_8));
    int half = text.length() / 2;

    Answer first = answer(text, Context.NONE);
    Answer second = answer(text.substring(half), first.context());

    assertThat(first.text()).isNotBlank();
    assertThat(second.text()).isNotBlank();
  }

  private static Answer answer(String text, Context before) {
    return Shipped.ENGINE.answer(new Question(text, before, Shipped.TODAY));
  }
}
