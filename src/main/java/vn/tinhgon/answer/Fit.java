package vn.tinhgon.answer;

import java.util.List;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.registry.Absence;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.DocumentRelation;
import vn.tinhgon.registry.Event;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Meeting;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Result;
import vn.tinhgon.registry.Statement;
import vn.tinhgon.registry.Status;
import vn.tinhgon.registry.Theme;
import vn.tinhgon.registry.Unification;
import vn.tinhgon.registry.Unit;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** How well a candidate's kind fits what a question asks for: a factor around 1. */
final class Fit {
  private static final List<Token> NAME = Spelling.tokens("tên");
  private static final String CALLED = "tên";
  private static final String WHICH = "nào";
  private static final String NO_NAME = "không nêu tên";
  private static final Token FEWER = Token.of("giảm");
  private static final Term LESS = Term.notion("giam");
  private static final Term CONCURRENTLY = Term.notion("kiem");

  private final Reading question;

  Fit(Reading question) {
    this.question = question;
  }

  double of(Candidate candidate) {
    return ofAsk(candidate) * ofKind(candidate);
  }

  private double ofAsk(Candidate candidate) {
    double fit = 1;
    if (asksWho() && !tellsWho(candidate)) {
      fit *= 0.85;
    }
    if (question.asks(Ask.COUNT)) {
      fit *= candidate.is(Result.class) ? 1.03 : tellsHowMany(candidate) ? 1 : 0.8;
      fit *= countsOtherwise(candidate) ? 0.85 : 1;
    }
    if (question.asks(Ask.NUMBER) && candidate.row() instanceof Document document) {
      fit *= document.number() == null ? 0.85 : 1.05;
    }
    if (question.asks(Ask.MEETING) && candidate.is(Meeting.class)) {
      fit *= 1.06;
    }
    if (question.asks(Ask.RELATION) && candidate.is(DocumentRelation.class)) {
      fit *= 1.12;
    }
    if ((question.asks(Ask.WHERE) || question.asks(Ask.COMPARE)) && candidate.is(Theme.class)) {
      fit *= 1.08;
    }
    if (question.asks(Ask.LIST) && candidate.is(Result.class)) {
      fit *= 0.85;
    }
    if (question.asks(Ask.PLANNED)) {
      fit *= candidate.status() == Status.PLANNED ? 1.06 : 0.94;
    }
    return fit;
  }

  /** Who somebody is, or what whoever holds a post is called. */
  private boolean asksWho() {
    boolean called = question.asks(Ask.NAME) && question.holds(CALLED);
    return question.asks(Ask.WHO) || (called && question.posts().size() == 1);
  }

  private double ofKind(Candidate candidate) {
    boolean person = !question.people().isEmpty();
    return switch (candidate.row()) {
      case Absence _ -> ofAbsence(candidate);
      case OfficeHolder _ when person -> 1.2;
      case Unit _ -> 0.88;
      case Locality _ -> 0.82;
      case null, default -> 1;
    };
  }

  /** What the sources do not state answers only who asks for just that. */
  private double ofAbsence(Candidate candidate) {
    boolean ofName = candidate.row() instanceof Absence absence && absence.what().contains(NO_NAME);
    boolean whose =
        question.asks(Ask.NAME)
            || question.asks(Ask.WHO)
            || question.asks(Ask.PERSON)
            || question.holds(WHICH);
    if (ofName && !whose) {
      return 0.75;
    }
    boolean asked = false;
    for (int i = 0; i < question.tokens().size() && !asked; i++) {
      asked = candidate.cues().at(question.tokens(), i, Marks.LENIENT).isPresent();
    }
    boolean name = question.asks(Ask.NAME) && candidate.cues().at(NAME, 0, Marks.EXACT).isPresent();
    return !asked ? 0.75 : name ? 1.25 : 1.12;
  }

  /** How many there are is not how many fewer there are. */
  private boolean countsOtherwise(Candidate candidate) {
    return candidate.row() instanceof Result result
        && Spelling.tokens(result.meaning()).contains(FEWER)
        && !question.terms().contains(LESS)
        && question.numbers().isEmpty();
  }

  private boolean tellsWho(Candidate candidate) {
    if (candidate.is(Statement.class)) {
      // Who said it, not whom it is about.
      return question.says(Speeches.SPEAKING);
    }
    boolean concurrently = question.terms().contains(CONCURRENTLY);
    return !candidate.people().isEmpty()
        || candidate.is(Absence.class)
        || ((candidate.is(Unification.class) || candidate.entry() != null) && concurrently);
  }

  private static boolean tellsHowMany(Candidate candidate) {
    return switch (candidate.row()) {
      case null -> true;
      case Unification u -> !u.count().isEmpty() || !u.percent().isEmpty();
      case Event e -> !e.count().isEmpty();
      case Absence _ -> true;
      case Theme _ -> true;
      case Document _ -> true;
      default -> false;
    };
  }
}
