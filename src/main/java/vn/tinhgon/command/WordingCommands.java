package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Command.Edit;
import vn.tinhgon.command.NewWordings.Offered;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.feedback.Learned;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Offers keepers the wordings that the store could learn, to be taken or dropped by one press. */
@Component
class WordingCommands {
  private static final int ENTRIES = 3;
  private static final Pattern PAGE = Pattern.compile("(?:trang )?(\\d{1,4})");
  private static final Pattern ORDER = Pattern.compile("(nhan|bo) (f\\d{1,9}) ([0-9a-f]{8})");

  private final NewWordings wordings;
  private final Learned learned;
  private final DroppedWordings dropped;
  private final EntryCommands entries;
  private final EntryLife life;
  private final Rights rights;
  private final PauseCommands pauses;
  private final Desk desk;
  private final Wording wording;

  WordingCommands(
      NewWordings wordings,
      Learned learned,
      DroppedWordings dropped,
      EntryCommands entries,
      EntryLife life,
      Rights rights,
      PauseCommands pauses,
      Desk desk,
      Wording wording) {
    this.wordings = wordings;
    this.learned = learned;
    this.dropped = dropped;
    this.entries = entries;
    this.life = life;
    this.rights = rights;
    this.pauses = pauses;
    this.desk = desk;
    this.wording = wording;
  }

  Said run(Inbound message, String rest) {
    String plain = Plain.words(rest);
    Matcher order = ORDER.matcher(plain);
    if (order.matches()) {
      return settle(
          message,
          order.group(1).equals("nhan"),
          order.group(2).toUpperCase(Locale.ROOT),
          order.group(3));
    }
    Matcher page = PAGE.matcher(plain);
    if (!plain.isEmpty() && !page.matches()) {
      return Said.of(wording.get("command.form.WORDINGS"));
    }
    return list(message, plain.isEmpty() ? 1 : Integer.parseInt(page.group(1)));
  }

  /** How many entries have something to learn that the person may write. */
  int count(Person who) {
    return own(who).size();
  }

  private List<Offered> own(Person who) {
    return wordings.all().stream()
        .filter(one -> rights.may(who, Role.EDITOR, one.entry().entry()))
        .toList();
  }

  private Said list(Inbound message, int page) {
    List<Offered> own = own(Person.of(message));
    if (own.isEmpty()) {
      return Said.of(wording.get("learn.none"));
    }
    int pages = (own.size() + ENTRIES - 1) / ENTRIES;
    int shown = Math.clamp(page, 1, pages);
    List<String> lines = new ArrayList<>();
    List<Offer> offers = new ArrayList<>();
    for (Offered one : own.subList((shown - 1) * ENTRIES, Math.min(shown * ENTRIES, own.size()))) {
      String id = one.entry().id();
      lines.add(
          wording.get("learn.entry", id, one.entry().title())
              + "\n"
              + one.wordings().entrySet().stream()
                  .map(each -> wording.get("learn.wording", each.getKey(), "" + each.getValue()))
                  .collect(Collectors.joining("\n")));
      String order = ' ' + id + ' ' + one.mark();
      offers.add(new Offer(wording.get("learn.offer.take", id), command("nhận" + order)));
      offers.add(new Offer(wording.get("learn.offer.drop", id), command("bỏ" + order)));
    }
    if (shown < pages) {
      offers.add(new Offer(wording.get("stats.offer.next"), command("" + (shown + 1))));
    }
    String head = wording.get("learn.head", "" + own.size(), "" + shown, "" + pages);
    return new Said(head + "\n\n" + String.join("\n\n", lines), offers);
  }

  /** Only what was shown; what came meanwhile is shown first. */
  private Said settle(Inbound message, boolean take, String id, String mark) {
    Optional<Offered> found =
        own(Person.of(message)).stream().filter(one -> one.entry().id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return Said.of(wording.get("learn.none"));
    }
    Offered offered = found.get();
    if (!offered.mark().equals(mark)) {
      return list(message, 1).after(wording.get("learn.other"));
    }
    return pauses
        .locked(message, Verb.EDIT)
        .orElseGet(() -> take ? take(message, offered) : drop(message, offered));
  }

  private Said drop(Inbound message, Offered offered) {
    String id = offered.entry().id();
    Optional<Long> deed = dropped.drop(message, id, offered.hashes());
    if (deed.isEmpty()) {
      return list(message, 1).after(wording.get("learn.other"));
    }
    desk.done(message, Verb.WORDINGS, id);
    return Said.of(wording.get("learn.dropped", id, wording.get("undo.deed", "" + deed.get())));
  }

  /** As many as fit, the most asked first; what does not is named, and not offered again. */
  private Said take(Inbound message, Offered offered) {
    String id = offered.entry().id();
    List<String> wordings = List.copyOf(offered.wordings().keySet());
    List<String> has = life.latest(offered.entry()).alternates();
    int room = Math.max(0, Entry.MOST_ALTERNATES - has.size());
    if (wordings.size() <= room) {
      return add(message, offered, has, wordings);
    }
    String full =
        wording.get(
            "learn.full",
            id,
            "" + room,
            "" + (wordings.size() - room),
            "" + Entry.MOST_ALTERNATES,
            wordings.stream()
                .skip(room)
                .map(left -> wording.get("learn.left", left))
                .collect(Collectors.joining("\n")));
    if (room > 0) {
      Said said = add(message, offered, has, wordings.subList(0, room));
      return said.saved() ? said.after(full) : said;
    }
    dropped.drop(message, id, offered.hashes());
    desk.done(message, Verb.WORDINGS, id);
    return Said.of(full);
  }

  /** An edit like any other, tried out before readers get it. */
  private Said add(Inbound message, Offered offered, List<String> has, List<String> wordings) {
    Map<Label, String> fields = new EnumMap<>(Label.class);
    fields.put(
        Label.ALTERNATES,
        Stream.concat(has.stream(), wordings.stream()).collect(Collectors.joining("\n")));
    fields.put(Label.REASON, wording.get("learn.reason"));
    String id = offered.entry().id();
    Said said =
        entries.edit(message, "", new Edit(id, offered.entry().version(), new Form(fields)));
    if (said.saved()) {
      List<String> hashes = offered.hashes();
      learned.settle(id, hashes.subList(0, wordings.size()), true);
      dropped.drop(message, id, hashes.subList(wordings.size(), hashes.size()));
    }
    return said;
  }

  private static String command(String what) {
    return "/" + Verb.WORDINGS.word() + ' ' + what;
  }
}
