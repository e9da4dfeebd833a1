package vn.tinhgon.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Essence;
import vn.tinhgon.answer.Question;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.feedback.Unanswered;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.statistics.Group;
import vn.tinhgon.ticket.AskedAlike;
import vn.tinhgon.ticket.Ticket;

/**
 * Tells what of a group asks the very same from what merely sounds like it: likeness counts words,
 * and "không" or "thứ bảy" is one word among many.
 */
@Component
class GroupParts {
  /** More wordings of one group are not compared, but never taken for the same either. */
  private static final int COMPARED = 200;

  private final AnswerEngine engine;
  private final FaqStore store;
  private final AskedAlike tickets;
  private final Clock clock;

  GroupParts(AnswerEngine engine, FaqStore store, AskedAlike tickets, Clock clock) {
    this.engine = engine;
    this.store = store;
    this.tickets = tickets;
    this.clock = clock;
  }

  /** Wordings of one question; the first speaks for all. */
  record Part(List<Unanswered> wordings) {

    Part {
      wordings = List.copyOf(wordings);
    }

    Unanswered first() {
      return wordings.getFirst();
    }
  }

  /**
   * A group as its keeper sees it.
   *
   * @param lead what he would answer next: what has no answer yet, if there is any
   * @param near what is asked nearly alike, needs an answer of its own, and has none
   * @param answered the entry or rows that answer all of the group now, if they do
   * @param ticket by which the lead was passed on
   */
  record Shown(Part lead, List<Part> near, Optional<String> answered, Optional<Ticket> ticket) {}

  /** What of the group asks the same, and what is still open in it. */
  Shown of(Group group) {
    List<Part> parts = parts(group);
    Predicate<Part> open =
        part -> source(part).filter(source -> !madeOfAnother(part, source, parts)).isEmpty();
    List<Part> left = parts.stream().filter(open).toList();
    Part lead =
        left.stream()
            .filter(part -> ticket(part).map(ticket -> ticket.state().open()).orElse(true))
            .findFirst()
            .orElseGet(() -> left.isEmpty() ? parts.getFirst() : left.getFirst());
    return new Shown(
        lead,
        left.stream().filter(part -> !part.equals(lead)).toList(),
        left.isEmpty() ? source(lead) : Optional.empty(),
        ticket(lead));
  }

  private List<Part> parts(Group group) {
    List<List<Unanswered>> parts = new ArrayList<>();
    List<List<Essence>> read = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Unanswered one : group.questions()) {
      if (seen.contains(one.question()) || seen.size() == COMPARED) {
        continue;
      }
      seen.add(one.question());
      Essence essence = engine.essence(one.question(), one.localities());
      int at = 0;
      // The same as each of them: one typed without marks is no bridge between two others.
      while (at < parts.size() && !read.get(at).stream().allMatch(essence::same)) {
        at++;
      }
      if (at == parts.size()) {
        parts.add(new ArrayList<>());
        read.add(new ArrayList<>());
      }
      parts.get(at).add(one);
      read.get(at).add(essence);
    }
    return parts.stream().map(Part::new).toList();
  }

  /** The first wording of the group that nothing answers yet. */
  Optional<String> open(Group group) {
    Optional<String> open =
        group.wordings().stream().filter(one -> source(one).isEmpty()).findFirst();
    if (open.isPresent() || group.wordings().size() == 1) {
      return open;
    }
    Shown shown = of(group);
    return shown.answered().isPresent()
        ? Optional.empty()
        : Optional.of(shown.lead().first().question());
  }

  /** Whether the entry was written for what merely sounds like it. */
  private boolean madeOfAnother(Part part, String source, List<Part> all) {
    List<Essence> wordings =
        store.find(source.split(",", 2)[0]).stream()
            .flatMap(entry -> Stream.concat(Stream.of(entry.title()), entry.alternates().stream()))
            .map(words -> engine.essence(words, part.first().localities()))
            .toList();
    return !asksOneOf(part, wordings) && all.stream().anyMatch(other -> asksOneOf(other, wordings));
  }

  private boolean asksOneOf(Part part, List<Essence> wordings) {
    Essence asked = engine.essence(part.first().question(), part.first().localities());
    return wordings.stream().anyMatch(asked::same);
  }

  /** What answers each of its wordings now. */
  private Optional<String> source(Part part) {
    Optional<String> first = Optional.empty();
    for (Unanswered one : part.wordings()) {
      Optional<String> source = source(one.question());
      if (source.isEmpty()) {
        return source;
      }
      first = first.or(() -> source);
    }
    return first;
  }

  private Optional<String> source(String question) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.TIME);
    return engine.answer(new Question(question, Context.NONE, today)) instanceof Answer.Found found
        ? Optional.of(found.source())
        : Optional.empty();
  }

  private Optional<Ticket> ticket(Part part) {
    Essence asked = engine.essence(part.first().question(), List.of());
    return tickets.with(asked.key()).stream()
        .filter(ticket -> asked.same(engine.essence(ticket.question(), ticket.localities())))
        .findFirst();
  }
}
