package vn.tinhgon.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.text.Spelling;

/** Asks what became of every commune, and counts. */
final class UnitTrial {
  private static final long SEED = 20250701;
  private static final double MILLI = 1e6;

  private final AnswerEngine engine;
  private final UnitExam exam;
  private final LocalDate today;
  private final PrintWriter out;
  private final int shown;

  /** What came of one question. */
  private enum Mark {
    RIGHT,
    RIGHTLY_ASKED_BACK,
    WRONGLY_ASKED_BACK,
    REFUSED,
    WRONG,
    OTHER_NAME
  }

  UnitTrial(AnswerEngine engine, UnitExam exam, LocalDate today, PrintWriter out, int shown) {
    this.engine = engine;
    this.exam = exam;
    this.today = today;
    this.out = out;
    this.shown = shown;
  }

  void run() {
    out.printf(
        "%-9s %6s %6s %6s %6s %6s %6s %6s %9s %7s %8s %8s%n",
        "", "asked", "right", "back", "badly", "refus", "wrong", "apart", "right %", "back %",
        "p50 ms", "p99 ms");
    for (UnitExam.Variant variant : UnitExam.Variant.values()) {
      run(variant);
    }
    out.flush();
  }

  private void run(UnitExam.Variant variant) {
    Random random = new Random(SEED);
    Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
    List<Double> millis = new ArrayList<>();
    int told = 0;
    for (UnitExam.Case one : exam.cases()) {
      UnitExam.Typed typed = UnitExam.typed(one, variant, random);
      long before = System.nanoTime();
      Answer answer = engine.answer(new Question(typed.text(), Context.NONE, today));
      millis.add((System.nanoTime() - before) / MILLI);
      Mark mark = typed.other() ? Mark.OTHER_NAME : mark(one, answer);
      marks.merge(mark, 1, Integer::sum);
      boolean bad =
          mark != Mark.RIGHT && mark != Mark.RIGHTLY_ASKED_BACK && mark != Mark.OTHER_NAME;
      if (bad && told++ < shown) {
        out.println(
            "  " + mark + ": " + typed.text() + " -> " + answer.text().replace("\n", " / "));
      }
    }
    print(variant, marks, millis);
  }

  private static Mark mark(UnitExam.Case one, Answer answer) {
    return switch (answer) {
      case Answer.Found found -> UnitExam.right(one, found.text()) ? Mark.RIGHT : Mark.WRONG;
      case Answer.Ambiguous back -> {
        String wanted = plain(one.place(one.name()));
        yield back.choices().size() > 1
                && back.choices().stream()
                    .anyMatch(choice -> plain(choice.label()).contains(wanted))
            ? Mark.RIGHTLY_ASKED_BACK
            : Mark.WRONGLY_ASKED_BACK;
      }
      case Answer.NotFound _, Answer.SmallTalk _ -> Mark.REFUSED;
    };
  }

  /** Tables spell some names with other marks than the lists from which the questions are. */
  private static String plain(String text) {
    return Spelling.fold(UnitExam.said(text));
  }

  private void print(UnitExam.Variant variant, Map<Mark, Integer> marks, List<Double> millis) {
    int apart = marks.getOrDefault(Mark.OTHER_NAME, 0);
    int asked = exam.cases().size() - apart;
    int right = marks.getOrDefault(Mark.RIGHT, 0);
    int back = marks.getOrDefault(Mark.RIGHTLY_ASKED_BACK, 0);
    Collections.sort(millis);
    out.printf(
        Locale.ROOT,
        "%-9s %6d %6d %6d %6d %6d %6d %6d %9.3f %7.3f %8.2f %8.2f%n",
        variant.name().toLowerCase(Locale.ROOT),
        asked,
        right,
        back,
        marks.getOrDefault(Mark.WRONGLY_ASKED_BACK, 0),
        marks.getOrDefault(Mark.REFUSED, 0),
        marks.getOrDefault(Mark.WRONG, 0),
        apart,
        100.0 * (right + back) / asked,
        100.0 * back / asked,
        millis.get(millis.size() / 2),
        millis.get((int) (millis.size() * 0.99)));
    out.flush();
  }
}
