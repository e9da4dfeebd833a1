package vn.tinhgon.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Brought.Step;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Code;

/**
 * Sees in words without a slash that a command was meant, or in a bare code that something is to be
 * done with it. Says which command would, and carries nothing out; rather overlooks one than keeps
 * a question from its answer.
 */
@Component
class Slashless {
  private static final int LONGEST = 300;
  private static final int MOST_SYLLABLES = 3;
  private static final Pattern TICKET = Pattern.compile("(?i)p\\s?\\d{3}[\\s.-]?\\d{4}");
  private static final Pattern ENTRY = Pattern.compile("(?i)f\\d{1,6}");
  private static final Pattern PERSON = Pattern.compile("(?i)q\\d{6}");
  private static final Pattern FILE = Pattern.compile("[A-Z2-9]{6}");

  /** Words of one syllable, with which questions begin too. */
  private static final Set<Verb> SYLLABLES =
      EnumSet.of(
          Verb.START,
          Verb.LEAVE,
          Verb.CANCEL,
          Verb.HAND_OVER,
          Verb.ADD,
          Verb.EDIT,
          Verb.REMOVE,
          Verb.SHOW,
          Verb.FIND,
          Verb.APPROVE,
          Verb.HIDE,
          Verb.UNHIDE,
          Verb.TEMPLATE,
          Verb.TICKETS);

  /** What is done once somebody agrees to it. */
  private static final Set<Verb> AGREED = EnumSet.of(Verb.PAUSE, Verb.RESUME, Verb.IMPORT);

  private final Rights rights;
  private final BroughtFiles files;
  private final Wording wording;

  Slashless(Rights rights, BroughtFiles files, Wording wording) {
    this.rights = rights;
    this.files = files;
    this.wording = wording;
  }

  /** What could be meant; empty if it is a question like others. */
  Optional<Said> meant(Inbound message, String text) {
    String typed = text.strip().replaceFirst("[.?!,;:]+$", "");
    if (!message.privately()
        || message.sender().origin() != Origin.TYPED
        || typed.length() > LONGEST) {
      return Optional.empty();
    }
    Person who = Person.of(message);
    return code(who, typed)
        .or(() -> command(who, typed))
        .or(() -> ticketIn(who, typed))
        .map(Said::of);
  }

  /** Nothing that the store knows is written like the code of a ticket. */
  private Optional<String> ticketIn(Person who, String typed) {
    Matcher ticket = TICKET.matcher(typed);
    while (ticket.find()) {
      boolean apart =
          ticket.start() == 0 || !Character.isLetterOrDigit(typed.charAt(ticket.start() - 1));
      if (apart && ends(typed, ticket.end()) && Code.read(ticket.group()).isPresent()) {
        return code(who, ticket.group());
      }
    }
    return Optional.empty();
  }

  private Optional<String> code(Person who, String typed) {
    boolean keeps = rights.hasOne(who, Verb.Need.ANY_ROLE.roles());
    String code = typed.toUpperCase(Locale.ROOT);
    if (TICKET.matcher(typed).matches()) {
      return Optional.of(
          Code.read(typed)
              .map(read -> read.code().toString())
              .map(known ->
                  keeps
                      ? told(who, known, Verb.TICKETS, Verb.ANSWER)
                      : told(who, known, Verb.TRACK))
              .orElseGet(() -> wording.get("ticket.unknown")));
    }
    if (keeps && ENTRY.matcher(typed).matches()) {
      String id = CommandText.id(typed.substring(1));
      return Optional.of(told(who, id, Verb.SHOW, Verb.EDIT, Verb.APPROVE, Verb.HISTORY));
    }
    if (rights.mayUse(who, Verb.AUDIT) && PERSON.matcher(typed).matches()) {
      return Optional.of(told(who, code, Verb.AUDIT, Verb.ROLES));
    }
    boolean file =
        keeps
            && FILE.matcher(code).matches()
            && files.of(code).filter(one -> one.step() == Step.WAITING).isPresent();
    return file
        ? Optional.of(wording.get("slashless.command", FileWords.command(code)))
        : Optional.empty();
  }

  private String told(Person who, String code, Verb... verbs) {
    return wording.get("slashless.code", code)
        + Stream.of(verbs)
            .filter(verb -> rights.mayUse(who, verb))
            .map(verb -> "\n" + wording.get("command.what." + verb))
            .map(line -> line.replaceAll("\\b(F14|P482-9173|Q112345)\\b", code))
            .collect(Collectors.joining());
  }

  private Optional<String> command(Person who, String typed) {
    List<String> words = Arrays.asList(typed.split("\\s+"));
    for (int count = 1; count <= Math.min(MOST_SYLLABLES, words.size()); count++) {
      List<String> rest = words.subList(count, words.size());
      Optional<Verb> verb = Verb.of(String.join("", words.subList(0, count)));
      if (verb.isPresent() && means(who, verb.get(), count, String.join(" ", rest))) {
        String slash = ("/" + verb.get().word() + ' ' + String.join(" ", rest)).strip();
        return Optional.of(wording.get("slashless.command", slash));
      }
    }
    return Optional.empty();
  }

  private boolean means(Person who, Verb verb, int count, String rest) {
    if (!rights.mayUse(who, verb)) {
      return false;
    }
    boolean together = count == 1 && !SYLLABLES.contains(verb);
    boolean alone =
        rest.isEmpty()
            && (verb == Verb.CANCEL || !verb.everybodys())
            && rights.hasOne(who, Verb.Need.ANY_ROLE.roles());
    return together || alone || named(rest) || (AGREED.contains(verb) && agrees(rest));
  }

  private boolean agrees(String rest) {
    return Plain.words(rest).equals(Plain.words(wording.get("command.agreement")));
  }

  /** Whether it begins with a code. */
  private static boolean named(String rest) {
    return Stream.of(TICKET, ENTRY, PERSON)
        .map(code -> code.matcher(rest))
        .anyMatch(found -> found.lookingAt() && ends(rest, found.end()));
  }

  private static boolean ends(String text, int at) {
    return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }
}
