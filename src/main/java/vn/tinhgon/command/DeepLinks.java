package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Hash;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Code;

/**
 * Links that open a talk with the bot on an entry, a unit or a ticket. Anybody may make one up: it
 * stands for words that he might have typed, and shows what these show him.
 */
@Component
class DeepLinks {
  private static final Pattern START =
      Pattern.compile("/" + Verb.START.word() + "(?:@\\w+)?\\s+([A-Za-z0-9_-]{1,64})\\s*");

  private static final Pattern ENTRY = Pattern.compile("[Ff](\\d{1,6})");
  private static final String UNIT = "d-";

  /** So many hexadecimal digits tell all units of the country apart. */
  private static final int DIGITS = 12;

  private final ObjectProvider<Channel> channels;
  private final KnowledgeSource knowledge;
  private final Wording wording;

  DeepLinks(ObjectProvider<Channel> channels, KnowledgeSource knowledge, Wording wording) {
    this.channels = channels;
    this.knowledge = knowledge;
    this.wording = wording;
  }

  /** What a start with a payload stands for; empty where it means nothing to us. */
  Optional<Opened> opened(String text) {
    Matcher start = START.matcher(text);
    if (!start.matches()) {
      return Optional.empty();
    }
    String payload = start.group(1);
    Matcher entry = ENTRY.matcher(payload);
    Knowledge current = knowledge.current();
    return entry.matches()
        ? title(CommandText.id(entry.group(1)), current)
        : payload.toLowerCase(Locale.ROOT).startsWith(UNIT)
            ? unit(payload.toLowerCase(Locale.ROOT), current.lineage())
            : ticket(payload);
  }

  /** Of what readers get; drafts are not even named. */
  private static Optional<Opened> title(String id, Knowledge current) {
    return current.entries().stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .map(entry -> new Opened.Asks(entry.title()));
  }

  private static Optional<Opened> ticket(String payload) {
    return Code.read(payload)
        .filter(code -> code.rest().isEmpty())
        .map(code -> new Opened.Gives("/" + Verb.TRACK.word() + ' ' + code.code()));
  }

  private Optional<Opened> unit(String payload, Lineage lineage) {
    List<Unit> units =
        lineage.units().stream().filter(unit -> payload.equals(payload(unit))).toList();
    return units.size() == 1
        ? Optional.of(
            new Opened.Asks(wording.get("units.ask.became", named(units.getFirst(), lineage))))
        : Optional.empty();
  }

  /** With a day: others had or have the same name in the same place. */
  private String named(Unit unit, Lineage lineage) {
    UnitState last = unit.last();
    LocalDate to = last.to();
    return to == null
        ? wording.get("units.since", lineage.full(last), Vietnam.day(last.from()))
        : wording.get("units.until", lineage.full(last), Vietnam.day(to.minusDays(1)));
  }

  private static String payload(Unit unit) {
    return UNIT + Hash.of(unit.id()).substring(0, DIGITS);
  }

  /**
   * The line with the link to that unit, with a line break before it; empty where links are none.
   */
  String line(Inbound message, Unit unit) {
    return line(message, payload(unit));
  }

  /** The same for what is known by that id or code. */
  String line(Inbound message, String payload) {
    return channels.stream()
        .filter(channel -> channel.status().channel().equals(message.address().channel()))
        .flatMap(channel -> channel.link(payload).stream())
        .findFirst()
        .map(link -> "\n" + wording.get("command.link", link))
        .orElse("");
  }
}
