package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.Person;
import vn.tinhgon.linking.Chat;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Notices;
import vn.tinhgon.ticket.Notices.Notice;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.Tickets;

/**
 * Puts into letters what is to be told of tickets: one for each, or where somebody is to hear of
 * many, as on the morning after an outage, one that names them all.
 */
@Component
class TicketBundles {
  /** So many letters are read one by one. */
  private static final int SINGLE = 3;

  /** The rest of a long list is for {@code /phieu} and {@code /tracuu}. */
  private static final int NAMED = 20;

  /** Tells somebody of a ticket that he no longer has it; all others ask for an answer. */
  private static final String GONE = "ticket.late.gone";

  /** Asks for an answer to what he knows: it stays with him, being nobody else's. */
  private static final String ALONE = "ticket.late.alone";

  private final Notices notices;
  private final Tickets tickets;
  private final Askers askers;
  private final TicketPost post;
  private final StaffPost staff;
  private final TicketText texts;
  private final TicketTerms terms;
  private final Wording wording;
  private final TransactionTemplate transaction;

  TicketBundles(
      Notices notices,
      Tickets tickets,
      Askers askers,
      TicketPost post,
      StaffPost staff,
      TicketText texts,
      TicketTerms terms,
      Wording wording,
      PlatformTransactionManager transactions) {
    this.notices = notices;
    this.tickets = tickets;
    this.askers = askers;
    this.post = post;
    this.staff = staff;
    this.texts = texts;
    this.terms = terms;
    this.wording = wording;
    transaction = new TransactionTemplate(transactions);
  }

  /** A ticket that somebody is to hear of, and why. */
  record Asked(Ticket ticket, String why) {}

  private record Reader(Person who, boolean asks) {}

  /** Writes all that waits; what goes to one person goes in one transaction. */
  void send() {
    Map<Reader, List<Notice>> all = new LinkedHashMap<>();
    for (Notice one : notices.waiting()) {
      all.computeIfAbsent(new Reader(one.who(), one.asker() != null), _ -> new ArrayList<>())
          .add(one);
    }
    all.forEach((reader, own) ->
        transaction.executeWithoutResult(_ -> {
          List<Notice> due = own.stream().filter(notices::told).toList();
          if (reader.asks()) {
            tellLate(due.stream().flatMap(this::asker).toList());
          } else {
            tellKeeper(reader.who(), due);
          }
        }));
  }

  private Stream<Asker> asker(Notice notice) {
    Long id = notice.asker();
    return id == null ? Stream.empty() : askers.find(id).stream();
  }

  private void tellKeeper(Person who, List<Notice> due) {
    Map<Long, Asked> asked = new LinkedHashMap<>();
    List<Asked> gone = new ArrayList<>();
    for (Notice one : due) {
      Ticket ticket = tickets.find(one.ticket()).orElseThrow();
      var said = new Asked(ticket, one.why());
      if (one.why().equals(GONE)) {
        gone.add(said);
      } else if (ticket.state().open()) {
        // Of what was answered since there is nothing to ask; of two letters the later one counts.
        asked.put(ticket.id(), said);
      }
    }
    tellGone(who, gone);
    ask(who, List.copyOf(asked.values()));
  }

  private void tellGone(Person who, List<Asked> gone) {
    if (gone.size() > SINGLE) {
      String text = wording.get("ticket.many.gone", "" + gone.size());
      staff.tell(Set.of(who), Person.OPERATOR, list(text, gone, one -> texts.line(one.ticket())));
    } else {
      gone.forEach(one -> remark(who, one));
    }
  }

  private void remark(Person who, Asked one) {
    staff.tell(
        Set.of(who), Person.OPERATOR, wording.get(one.why(), one.ticket().code().toString()));
  }

  /** Asks that keeper for answers to these. */
  void ask(Person who, List<Asked> asked) {
    if (asked.size() > SINGLE) {
      String head = wording.get("ticket.many.ask", "" + asked.size());
      String text =
          list(head, asked, one -> texts.line(one.ticket()))
              + "\n\n"
              + wording.get("ticket.many.ask.do");
      post.askAll(asked.stream().map(Asked::ticket).toList(), who, text);
    } else {
      for (Asked one : asked) {
        if (one.why().equals(ALONE)) {
          remark(who, one);
        } else {
          post.ask(one.ticket(), Set.of(who), one.why());
        }
      }
    }
  }

  /** Tells these askers that it takes longer: of whatever is still open. */
  private void tellLate(List<Asker> people) {
    byChat(people.stream().filter(asker -> ticket(asker).state().open()).toList())
        .forEach(own -> {
          if (own.size() > SINGLE) {
            post.tellAll(
                chat(own.getFirst()),
                list(wording.get("ticket.many.late", "" + own.size()), own, this::late));
          } else {
            own.forEach(asker -> post.tellLate(ticket(asker), List.of(asker)));
          }
        });
  }

  private String late(Asker asker) {
    Ticket ticket = ticket(asker);
    return wording.get(
        "ticket.many.late.line",
        ticket.code().toString(),
        Excerpt.of(asker.words(), TicketText.LONGEST_LINE),
        terms.inLine(ticket));
  }

  /**
   * Brings to that chat, where their asker can be reached, what did not reach him before: of many
   * some now, which a letter says that names all; the others stay undelivered, and come when he
   * writes again.
   */
  void tellAgain(List<Asker> own, Chat to) {
    if (own.size() > SINGLE) {
      String head = wording.get("ticket.many.told", "" + own.size(), "" + SINGLE);
      post.tellAll(to, list(head, own, this::told));
    }
    own.stream().limit(SINGLE).forEach(asker -> post.tellAgain(ticket(asker), asker, to));
  }

  private String told(Asker asker) {
    Ticket ticket = ticket(asker);
    return wording.get(
        "ticket.many.told.line",
        ticket.code().toString(),
        Excerpt.of(asker.words(), TicketText.LONGEST_LINE),
        texts.state(ticket));
  }

  private static Chat chat(Asker asker) {
    return new Chat(asker.at(), asker.person());
  }

  private Ticket ticket(Asker asker) {
    return tickets.find(asker.ticket()).orElseThrow();
  }

  private static Iterable<List<Asker>> byChat(List<Asker> people) {
    Map<Address, List<Asker>> chats =
        people.stream()
            .collect(Collectors.groupingBy(Asker::at, LinkedHashMap::new, Collectors.toList()));
    return chats.values();
  }

  private <T> String list(String head, List<T> all, Function<T, String> line) {
    String lines = all.stream().limit(NAMED).map(line).collect(Collectors.joining("\n"));
    return head
        + "\n"
        + lines
        + (all.size() > NAMED ? "\n" + wording.get("stats.more", "" + (all.size() - NAMED)) : "");
  }
}
