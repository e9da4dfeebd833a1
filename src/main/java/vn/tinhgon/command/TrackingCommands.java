package vn.tinhgon.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.linking.Chat;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Code;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketPages;
import vn.tinhgon.ticket.Tickets;

/** Shows whoever asked what became of it, and takes what he says of the answer. */
@Component
class TrackingCommands {
  private static final int LISTED = 10;

  private final Tickets tickets;
  private final Askers askers;
  private final OwnChats chats;
  private final TicketTerms terms;
  private final TicketPages pages;
  private final TicketPageText pageText;
  private final TicketText texts;
  private final TicketOpinions opinions;
  private final Wording wording;

  TrackingCommands(
      Tickets tickets,
      Askers askers,
      OwnChats chats,
      TicketTerms terms,
      TicketPages pages,
      TicketPageText pageText,
      TicketText texts,
      TicketOpinions opinions,
      Wording wording) {
    this.tickets = tickets;
    this.askers = askers;
    this.chats = chats;
    this.terms = terms;
    this.pages = pages;
    this.pageText = pageText;
    this.texts = texts;
    this.opinions = opinions;
    this.wording = wording;
  }

  /** How a ticket stands; its askers are also told what it came to. */
  Said track(Inbound message, String rest) {
    if (rest.isBlank()) {
      return mine(message);
    }
    Optional<Code.Typed> typed = Code.read(rest);
    Optional<Said> byKey =
        typed
            .filter(code -> !code.rest().isEmpty())
            .flatMap(code -> pages.find(code.code().toString(), code.rest()))
            .map(shown -> Said.of(shown(shown)));
    if (byKey.isPresent()) {
      return byKey.get();
    }
    Optional<Said> opinion = typed.flatMap(code -> opinions.said(message, code));
    if (opinion.isPresent()) {
      return opinion.get();
    }
    Optional<Ticket> found = typed.flatMap(code -> tickets.find(code.code()));
    return Said.of(
        found
            .map(ticket -> tracked(message, ticket))
            .orElseGet(() -> wording.get("ticket.unknown")));
  }

  private Said mine(Inbound message) {
    List<Long> own =
        chats.of(message).stream()
            .flatMap(chat -> askers.asked(chat.at(), chat.person(), LISTED).stream())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .limit(LISTED)
            .toList();
    if (own.isEmpty()) {
      return Said.of(wording.get("ticket.none.yours", "/" + Verb.TRACK.word()));
    }
    return Said.of(
        own.stream()
            .flatMap(id -> tickets.find(id).stream())
            .map(ticket -> tracked(message, ticket))
            .collect(Collectors.joining("\n\n")));
  }

  private String tracked(Inbound message, Ticket ticket) {
    Ticket told = tickets.awaited(ticket);
    Optional<Asker> own = chats.asking(told.id(), message);
    String state = wording.get("ticket.tracked", ticket.code().toString(), texts.state(ticket));
    return own.map(
            asker -> {
              Chat asked = new Chat(asker.at(), asker.person());
              return state
                  + tracked(ticket.code(), told, asker)
                  + pageText.told(message, ticket, asked);
            })
        .orElse(state);
  }

  /** To whoever has the key of its page. */
  private String shown(TicketPages.Shown page) {
    String code = page.code().toString();
    return wording.get("ticket.tracked", code, texts.state(page.ticket()))
        + tracked(page.code(), page.ticket(), page.asker());
  }

  private String tracked(Code asked, Ticket told, Asker asker) {
    String merged =
        told.code().equals(asked)
            ? ""
            : "\n" + wording.get("ticket.tracked.merged", told.code().toString());
    String more =
        told.state().open()
            ? wording.get("ticket.tracked.words", asker.words()) + "\n" + terms.said(told)
            : texts.told(told, asker, false) + texts.since(told);
    return merged + "\n" + more;
  }
}
