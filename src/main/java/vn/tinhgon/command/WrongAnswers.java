package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.feedback.CalledWrong;
import vn.tinhgon.message.Wording;
import vn.tinhgon.statistics.Period;
import vn.tinhgon.ticket.AskerVotes;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.Tickets;

/**
 * What askers call wrong, and why: of the store's entries and rows, and of the office's answers.
 */
@Component
class WrongAnswers {
  private static final int LISTED = 6;
  private static final int REASONS = 5;

  private final CalledWrong called;
  private final AskerVotes votes;
  private final Tickets tickets;
  private final FaqStore store;
  private final Rights rights;
  private final Wording wording;

  WrongAnswers(
      CalledWrong called,
      AskerVotes votes,
      Tickets tickets,
      FaqStore store,
      Rights rights,
      Wording wording) {
    this.called = called;
    this.votes = votes;
    this.tickets = tickets;
    this.store = store;
    this.rights = rights;
    this.wording = wording;
  }

  /**
   * One that is called wrong.
   *
   * @param name by which keepers find it: an entry, rows, or a ticket
   * @param title what it answers
   */
  record Wrong(String name, String title, int times, List<String> reasons) {}

  /** Those that the person keeps, the most often called so first. */
  List<Wrong> of(Person who, Period period) {
    Map<String, List<CalledWrong.One>> bySource = new LinkedHashMap<>();
    for (CalledWrong.One one : called.between(period.from(), period.to())) {
      bySource.computeIfAbsent(name(one.source()), _ -> new ArrayList<>()).add(one);
    }
    Predicate<List<String>> keeps = rights.keeps(who);
    List<Wrong> wrong = new ArrayList<>();
    bySource.forEach((name, all) -> {
      Optional<StoredEntry> entry = store.find(name);
      List<CalledWrong.One> own =
          entry.isPresent()
              ? mine(who, entry.get()) ? all : List.of()
              : all.stream()
                  .filter(one -> one.localities().isEmpty() || keeps.test(one.localities()))
                  .toList();
      if (!own.isEmpty()) {
        String title = entry.map(StoredEntry::title).orElseGet(() -> question(own));
        List<String> whys = own.stream().map(CalledWrong.One::why).toList();
        wrong.add(new Wrong(name, title, own.size(), said(whys)));
      }
    });
    votes
        .wrong(period.from(), period.to())
        .forEach((id, whys) ->
            tickets
                .find(id)
                .filter(ticket -> keeps.test(ticket.localities()))
                .map(ticket -> of(ticket, whys))
                .ifPresent(wrong::add));
    wrong.sort((one, other) -> Integer.compare(other.times(), one.times()));
    return wrong;
  }

  private Wrong of(Ticket ticket, List<String> whys) {
    String name = wording.get("wrong.ticket", ticket.code().toString());
    String asked = StatisticsText.shown(ticket.question());
    return new Wrong(name, asked, whys.size(), said(whys));
  }

  /** An entry answers by itself; rows may do so together. */
  private String name(String source) {
    String first = source.split(",", 2)[0];
    return store.find(first).isPresent() ? first : source;
  }

  private boolean mine(Person who, StoredEntry entry) {
    return rights.may(who, Role.EDITOR, entry.entry())
        || rights.may(who, Role.APPROVER, entry.entry());
  }

  private String question(List<CalledWrong.One> all) {
    return all.stream()
        .map(CalledWrong.One::question)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .map(StatisticsText::shown)
        .orElseGet(() -> wording.get("wrong.no.words"));
  }

  private static List<String> said(List<String> whys) {
    return whys.stream()
        .filter(why -> !why.isEmpty())
        .map(StatisticsText::shown)
        .distinct()
        .limit(REASONS)
        .toList();
  }

  /** One in a list, with the reasons. */
  String line(Wrong one) {
    String line = wording.get("wrong.line", one.name(), one.title(), "" + one.times());
    return one.reasons().isEmpty()
        ? line
        : line + "\n" + wording.get("wrong.reasons", String.join("; ", one.reasons()));
  }

  /** A page of them. */
  Said shown(Person who, Period period, String command, long page) {
    List<Wrong> wrong = of(who, period);
    if (wrong.isEmpty()) {
      return Said.of(wording.get("wrong.none"));
    }
    int pages = (wrong.size() + LISTED - 1) / LISTED;
    int shown = Math.clamp(page, 1, pages);
    List<String> lines =
        wrong.stream().skip((shown - 1L) * LISTED).limit(LISTED).map(this::line).toList();
    String head = wording.get("wrong.head", "" + wrong.size(), "" + shown, "" + pages);
    return new Said(
        head + "\n" + String.join("\n", lines),
        shown < pages
            ? List.of(new Offer(wording.get("stats.offer.next"), command + ' ' + (shown + 1)))
            : List.of());
  }
}
