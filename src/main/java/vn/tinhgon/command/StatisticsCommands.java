package vn.tinhgon.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.attachment.KeptFiles;
import vn.tinhgon.feedback.Counts;
import vn.tinhgon.feedback.Unanswered;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Attachment;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Papers;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Outbox;
import vn.tinhgon.statistics.Chart;
import vn.tinhgon.statistics.Figures;
import vn.tinhgon.statistics.Group;
import vn.tinhgon.statistics.GroupedQuestions;
import vn.tinhgon.statistics.Period;

/** Shows keepers what was asked and what came of it, and what nothing answers yet. */
@Component
class StatisticsCommands {
  private static final Logger log = LoggerFactory.getLogger(StatisticsCommands.class);

  /** More are grouped after the reply, with a word on how far it is. */
  private static final int AT_ONCE = 500;

  private static final int HALF = 50;
  private static final Pattern ORDER =
      Pattern.compile("(?:(cau hoi|soan|chua dung)\\s*)?(tuan|thang)?\\s*(\\d{1,18})?");

  private final Counts counts;
  private final GroupedQuestions grouped;
  private final Chart chart;
  private final KeptFiles files;
  private final Outbox outbox;
  private final Errands errands;
  private final Speaker speaker;
  private final Rights rights;
  private final StatisticsText texts;
  private final StatisticsDrafts drafts;
  private final WrongAnswers wrong;
  private final Wording wording;
  private final Clock clock;

  StatisticsCommands(
      Counts counts,
      GroupedQuestions grouped,
      Chart chart,
      KeptFiles files,
      Outbox outbox,
      Errands errands,
      Speaker speaker,
      Rights rights,
      StatisticsText texts,
      StatisticsDrafts drafts,
      WrongAnswers wrong,
      Wording wording,
      Clock clock) {
    this.counts = counts;
    this.grouped = grouped;
    this.chart = chart;
    this.files = files;
    this.outbox = outbox;
    this.errands = errands;
    this.speaker = speaker;
    this.rights = rights;
    this.texts = texts;
    this.drafts = drafts;
    this.wrong = wrong;
    this.wording = wording;
    this.clock = clock;
  }

  Said run(Inbound message, String rest) {
    Matcher order = ORDER.matcher(Plain.words(rest));
    if (!order.matches()) {
      return Said.of(wording.get("command.form.STATS"));
    }
    boolean month = "thang".equals(order.group(2));
    String number = order.group(3);
    if (order.group(1) == null) {
      return number == null ? figures(message, month) : Said.of(wording.get("command.form.STATS"));
    }
    if (order.group(1).equals("cau hoi")) {
      return questions(message, month, number == null ? 1 : Long.parseLong(number));
    }
    if (order.group(1).equals("chua dung")) {
      long page = number == null ? 1 : Long.parseLong(number);
      return wrong.shown(Person.of(message), period(month), texts.wrong(month), page);
    }
    return number == null
        ? Said.of(wording.get("command.form.STATS"))
        : draft(message, month, Long.parseLong(number));
  }

  private Period period(boolean month) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.TIME);
    return month ? Period.month(today) : Period.week(today);
  }

  private Said figures(Inbound message, boolean month) {
    Period period = period(month);
    var figures = new Figures(counts.of(period.from(), period.to()));
    boolean anyWrong = !wrong.of(Person.of(message), period).isEmpty();
    Said said = texts.figures(period, figures, month, anyWrong);
    return figures.all() == 0 ? said : said.with(picture(message.address(), period, month));
  }

  /** The same as a picture, where one can be sent and drawn. */
  private Papers picture(Address to, Period period, boolean month) {
    Optional<byte[]> drawn =
        outbox.carriesFiles(to) ? chart.draw(period) : Optional.<byte[]>empty();
    if (drawn.isEmpty()) {
      return Papers.NONE;
    }
    String name = month ? "thong-ke-thang.png" : "thong-ke-tuan.png";
    try {
      String id = files.keep(name, to, new ByteArrayInputStream(drawn.get()));
      return Papers.of(List.of(new Attachment(id, name)));
    } catch (IOException unkept) {
      log.warn("a picture could not be kept", unkept);
      return Papers.NONE;
    }
  }

  private Said questions(Inbound message, boolean month, long page) {
    Period period = period(month);
    Person who = Person.of(message);
    List<Unanswered> asked = own(who, period);
    // A further page is one of what was shown; the first may be new.
    return (page > 1
            ? grouped.shown(key(who), period, asked)
            : grouped.known(key(who), period, asked))
        .map(groups -> texts.groups(groups, month, page))
        .orElseGet(
            () -> grouped(message, period, asked, groups -> texts.groups(groups, month, page)));
  }

  /** Groups them now if they are few, else afterwards, and then shows what is made of it. */
  private Said grouped(
      Inbound message, Period period, List<Unanswered> asked, Function<List<Group>, Said> shown) {
    String keeper = key(Person.of(message));
    if (asked.size() <= AT_ONCE) {
      return shown.apply(grouped.of(keeper, period, asked, _ -> {}));
    }
    errands.promise(
        message.address(),
        teller -> {
          List<Group> groups = grouped.of(keeper, period, asked, halfway(teller));
          return () -> speaker.say(message.address(), message.sender().id(), shown.apply(groups));
        });
    return Said.of(wording.get("stats.grouping", "" + asked.size()));
  }

  /** Says once how far it is. */
  private Consumer<Integer> halfway(Errands.Teller teller) {
    var told = new AtomicBoolean();
    return share -> {
      if (share >= HALF && told.compareAndSet(false, true)) {
        teller.say(wording.get("stats.grouping.on", "" + share));
      }
    };
  }

  private static String key(Person who) {
    return who.channel() + ' ' + who.id();
  }

  /** Those about places that the person keeps, or about none. */
  private List<Unanswered> own(Person who, Period period) {
    Predicate<List<String>> keeps = rights.keeps(who);
    return counts.unanswered(period.from(), period.to()).stream()
        .filter(one -> one.localities().isEmpty() || keeps.test(one.localities()))
        .toList();
  }

  private Said draft(Inbound message, boolean month, long question) {
    Period period = period(month);
    List<Unanswered> asked = own(Person.of(message), period);
    Optional<List<Group>> shown = grouped.shown(key(Person.of(message)), period, asked);
    if (shown.isPresent()) {
      return draft(message, shown.get(), question);
    }
    // What is begun late might come in the midst of something else: then the list is shown anew.
    return asked.size() <= AT_ONCE
        ? grouped(message, period, asked, groups -> draft(message, groups, question))
        : grouped(message, period, asked, groups -> texts.groups(groups, month, 1));
  }

  private Said draft(Inbound message, List<Group> groups, long question) {
    return groups.stream()
        .filter(group -> group.questions().stream().anyMatch(one -> one.id() == question))
        .findFirst()
        .map(group -> drafts.begin(message, group))
        .orElseGet(() -> Said.of(wording.get("stats.group.gone")));
  }
}
