package vn.tinhgon.command;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.command.Command.Act;
import vn.tinhgon.command.Command.Add;
import vn.tinhgon.command.Command.Cancel;
import vn.tinhgon.command.Command.Claim;
import vn.tinhgon.command.Command.Edit;
import vn.tinhgon.command.Command.Find;
import vn.tinhgon.command.Command.Help;
import vn.tinhgon.command.Command.Leave;
import vn.tinhgon.command.Command.Listing;
import vn.tinhgon.command.Command.Misused;
import vn.tinhgon.command.Command.Remove;
import vn.tinhgon.command.Command.Room;
import vn.tinhgon.command.Command.Show;
import vn.tinhgon.command.Command.Start;
import vn.tinhgon.command.Command.Status;
import vn.tinhgon.command.Command.Unknown;
import vn.tinhgon.message.Wording;

/** Reads commands as people type them, and writes them. Pure; reading never fails. */
final class CommandText {
  /** The word, whose bot it is for (our channel has checked that), and the rest. */
  private static final Pattern SHAPE =
      Pattern.compile("/([^\\s@]*)(?:@\\w*)?(?:\\s+(.*))?", Pattern.DOTALL);

  private static final Pattern ENTRY =
      Pattern.compile("[Ff]?(\\d{1,6})(?:\\s+[Vv](\\d{1,9}))?(?:\\s+(.*))?", Pattern.DOTALL);
  private static final Pattern ACT =
      Pattern.compile("[Ff]?(\\d{1,6})(?:\\s+(.*))?", Pattern.DOTALL);
  private static final Pattern PAGE = Pattern.compile("\\d{1,6}");

  private final FormText forms;
  private final String agreement;

  /** A document's number whose sign stands apart: digits alone would name an entry. */
  private final Pattern document;

  CommandText(Wording wording) {
    forms = new FormText(wording);
    agreement = wording.get("command.agreement");
    String signs =
        Arrays.stream(wording.get("document.kinds").split("\\|", -1))
            .map(kind -> Pattern.quote(Plain.words(kind.substring(0, kind.indexOf('=')))))
            .collect(Collectors.joining("|"));
    document = Pattern.compile("\\d{1,5}[a-z]? (?:" + signs + ")(?:[^\\p{L}].*)?", Pattern.DOTALL);
  }

  /** What that text asks for. */
  Command read(String text) {
    Matcher parts = SHAPE.matcher(tidy(text));
    if (!parts.matches()) {
      return new Unknown();
    }
    String rest = parts.group(2) == null ? "" : parts.group(2).strip();
    Optional<Verb> verb = Verb.of(parts.group(1));
    return verb.isEmpty() ? new Unknown() : read(verb.get(), rest);
  }

  /** The verb with which that text begins. */
  Optional<Verb> verb(String text) {
    Matcher parts = SHAPE.matcher(tidy(text));
    return parts.matches() ? Verb.of(parts.group(1)) : Optional.empty();
  }

  private Command read(Verb verb, String rest) {
    return switch (verb) {
      case START -> new Start();
      case HELP -> new Help(rest);
      case CLAIM -> rest.isEmpty() ? new Misused(verb) : new Claim(rest);
      case LEAVE -> new Leave();
      case ADD -> new Add(forms.read(rest));
      case EDIT -> edit(rest);
      case REMOVE -> remove(rest);
      case SHOW -> show(rest);
      case FIND -> rest.isEmpty() ? new Misused(verb) : new Find(rest);
      case LIST -> list(rest);
      case STATUS -> new Status();
      case CANCEL -> new Cancel();
      case HAND_OVER, TRACK, FOLLOW, UNFOLLOW, LINK, TICKETS, STATS, WORDINGS, BROADCAST ->
          new Room(verb, rest);
      case ANSWER -> rest.isEmpty() ? new Misused(verb) : new Room(verb, rest);
      case WHY,
          UNITS,
          PICTURE,
          TABLE,
          EVENT,
          POSTS,
          ROLES,
          RULES,
          DOCUMENTS,
          AUDIT,
          BACKUP,
          PAUSE,
          RESUME,
          MY_DATA,
          ERASE_ME,
          IMPORT,
          EXPORT,
          TEMPLATE ->
          new Room(verb, rest);
      case HISTORY, COMPARE, CHECK, TEST, UNDO, SUBMIT, APPROVE, RETURN, HIDE, UNHIDE, EXPIRE ->
          act(verb, rest);
    };
  }

  private Command edit(String rest) {
    Matcher entry = ENTRY.matcher(rest);
    if (!entry.matches() || entry.group(3) == null) {
      return new Misused(Verb.EDIT);
    }
    @Nullable Long version = entry.group(2) == null ? null : Long.valueOf(entry.group(2));
    Form form = forms.read(entry.group(3));
    // Words without a label say nothing of which field is meant.
    return forms.labelled(entry.group(3))
        ? new Edit(id(entry), version, form)
        : new Misused(Verb.EDIT);
  }

  private Command remove(String rest) {
    Matcher entry = ENTRY.matcher(rest);
    if (!entry.matches() || entry.group(2) != null) {
      return new Misused(Verb.REMOVE);
    }
    String more = entry.group(3) == null ? "" : Plain.words(entry.group(3));
    boolean agreed = more.equals(Plain.words(agreement));
    return more.isEmpty() || agreed ? new Remove(id(entry), agreed) : new Misused(Verb.REMOVE);
  }

  private Command act(Verb verb, String rest) {
    Matcher entry = ACT.matcher(rest);
    boolean named = verb == Verb.UNDO && document.matcher(Plain.words(rest)).matches();
    if (entry.matches() && !named) {
      return new Act(verb, id(entry), entry.group(2) == null ? "" : entry.group(2).strip());
    }
    return verb.needsEntry() ? new Misused(verb) : new Act(verb, "", rest);
  }

  /** The entry that is to be edited step by step, if a text names one and says no more. */
  Optional<String> guided(String text) {
    Matcher parts = SHAPE.matcher(tidy(text));
    if (!parts.matches() || !Verb.of(parts.group(1)).equals(Optional.of(Verb.EDIT))) {
      return Optional.empty();
    }
    Matcher entry = ENTRY.matcher(parts.group(2) == null ? "" : parts.group(2).strip());
    return entry.matches() && entry.group(3) == null ? Optional.of(id(entry)) : Optional.empty();
  }

  private static Command show(String rest) {
    Matcher entry = ENTRY.matcher(rest);
    return entry.matches() && entry.group(2) == null && entry.group(3) == null
        ? new Show(id(entry))
        : new Misused(Verb.SHOW);
  }

  private static Command list(String rest) {
    if (rest.isEmpty()) {
      return new Listing(1);
    }
    return PAGE.matcher(rest).matches() && Integer.parseInt(rest) > 0
        ? new Listing(Integer.parseInt(rest))
        : new Misused(Verb.LIST);
  }

  /** {@code f1}, {@code 1} and {@code F01} are the same entry. */
  private static String id(Matcher entry) {
    return id(entry.group(1));
  }

  static String id(String digits) {
    return (digits.length() == 1 ? "F0" : "F") + digits;
  }

  /** Writes a command so that reading gives the same. */
  String print(Command command) {
    return switch (command) {
      case Start _ -> slash(Verb.START, "");
      case Help(var about) -> slash(Verb.HELP, about);
      case Claim(var code) -> slash(Verb.CLAIM, code);
      case Leave _ -> slash(Verb.LEAVE, "");
      case Add(var form) -> slash(Verb.ADD, forms.print(form));
      case Edit(var id, var version, var form) ->
          slash(Verb.EDIT, id + (version == null ? "" : " v" + version) + "\n" + forms.print(form));
      case Remove(var id, var agreed) -> slash(Verb.REMOVE, agreed ? id + ' ' + agreement : id);
      case Show(var id) -> slash(Verb.SHOW, id);
      case Find(var words) -> slash(Verb.FIND, words);
      case Listing(var page) -> slash(Verb.LIST, "" + page);
      case Status _ -> slash(Verb.STATUS, "");
      case Cancel _ -> slash(Verb.CANCEL, "");
      case Room(var verb, var rest) -> slash(verb, rest);
      case Act(var verb, var id, var rest) -> slash(verb, (id + ' ' + rest).strip());
      case Misused(var verb) -> slash(verb, verb == Verb.LIST ? "?" : "");
      case Unknown _ -> "/";
    };
  }

  private static String slash(Verb verb, String rest) {
    return rest.isEmpty() ? "/" + verb.word() : "/" + verb.word() + ' ' + rest;
  }

  /** Composed letters, plain blanks, plain line ends. */
  private static String tidy(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\R", "\n")
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ');
  }
}
