package vn.tinhgon.command;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhgon.linking.Bonds;
import vn.tinhgon.linking.Bonds.Outcome;
import vn.tinhgon.linking.Chat;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Lets somebody say that two chats are his, by a code that he carries from one to the other. */
@Component
class LinkCommands {
  private static final String WEB = "web";
  private static final String LINK = "/" + Verb.LINK.word();

  private final Bonds bonds;
  private final Letters letters;
  private final ChannelWords channels;
  private final Wording wording;
  private final String days;

  LinkCommands(
      Bonds bonds,
      Letters letters,
      Wording wording,
      @Value("${tinhgon.retention-days:90}") String days) {
    this.bonds = bonds;
    this.letters = letters;
    channels = new ChannelWords(wording);
    this.wording = wording;
    this.days = days.strip();
  }

  Said run(Inbound message, String rest) {
    Chat here = Chat.of(message);
    if (here.at().channel().equals(WEB)) {
      return Said.of(wording.get("link.web"));
    }
    if (Plain.words(rest).isEmpty()) {
      return Said.of(bonded(here) + wording.get("link.code", LINK + ' ' + bonds.offer(here), days));
    }
    if (Plain.among(wording.get("link.words.end"), rest)) {
      return Said.of(wording.get(bonds.end(here) ? "link.ended" : "link.none"));
    }
    return Said.of(
        switch (bonds.join(here, rest)) {
          case Outcome.Joined(var other) -> joined(here, other);
          case Outcome.Already(var other) -> wording.get("link.already", word(other));
          case Outcome.OwnCode _ -> wording.get("link.own");
          case Outcome.NoCode _ -> wording.get("link.wrong", LINK);
        });
  }

  private String joined(Chat here, Chat other) {
    letters.send(
        other.at(), other.person(), wording.get("link.told", word(here), end()), List.of());
    return wording.get("link.joined", word(other), days, end());
  }

  /** What is kept of it, in a line; empty if nothing. */
  String kept(Inbound message) {
    String others = words(Chat.of(message));
    return others.isEmpty() ? "" : wording.get("link.kept", others, end());
  }

  /** Forgets it. */
  void forget(Inbound message) {
    bonds.end(Chat.of(message));
  }

  private String bonded(Chat here) {
    String others = words(here);
    return others.isEmpty() ? "" : wording.get("link.now", others, end()) + "\n\n";
  }

  private String words(Chat here) {
    return bonds.others(here).stream().map(this::word).collect(Collectors.joining(", "));
  }

  private String word(Chat chat) {
    return channels.word(chat.at().channel());
  }

  private String end() {
    return LINK + ' ' + wording.get("link.word.end");
  }
}
