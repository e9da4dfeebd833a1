package vn.tinhgon.command;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.feedback.Outcome;
import vn.tinhgon.message.Wording;
import vn.tinhgon.statistics.Figures;
import vn.tinhgon.statistics.Figures.Share;
import vn.tinhgon.statistics.Group;
import vn.tinhgon.statistics.Period;

/** Words the statistics; whatever looks like a number or address of a person is left out. */
@Component
class StatisticsText {
  private static final int LINES = 8;
  private static final int GROUPS = 5;
  private static final int NEAR = 3;
  private static final int LONGEST_QUESTION = 200;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
  private static final Pattern PERSONAL =
      Pattern.compile("(?:\\+?\\d[ .-]?){9,}|[\\w.+-]{1,64}@[\\w.-]{1,255}");

  private final RecognisedText recognised;
  private final GroupParts parts;
  private final ObjectProvider<Channel> channels;
  private final Wording wording;

  StatisticsText(
      RecognisedText recognised,
      GroupParts parts,
      ObjectProvider<Channel> channels,
      Wording wording) {
    this.channels = channels;
    this.recognised = recognised;
    this.parts = parts;
    this.wording = wording;
  }

  /** Text with a mask in place of each number and address of a person. */
  static String masked(String text) {
    return PERSONAL.matcher(text).replaceAll("…");
  }

  /** A question as keepers see it: one line, without numbers and addresses of people. */
  static String shown(String question) {
    String line = masked(question).replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_QUESTION
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUESTION)) + " …";
  }

  /**
   * The figures of that time.
   *
   * @param anyWrong whether its reader may look at what is called wrong
   */
  Said figures(Period period, Figures figures, boolean month, boolean anyWrong) {
    String head = wording.get("stats.head", DAY.format(period.first()), DAY.format(period.last()));
    Offer other =
        new Offer(
            wording.get(month ? "stats.offer.week" : "stats.offer.month"),
            command("") + word(!month));
    if (figures.all() == 0) {
      return new Said(head + "\n" + wording.get("stats.none"), with(anyWrong, month, other));
    }
    long unknown = figures.of(Outcome.UNKNOWN);
    String text =
        String.join(
            "\n",
            head,
            wording.get(
                "stats.all",
                "" + figures.all(),
                "" + figures.of(Outcome.ANSWERED),
                "" + figures.of(Outcome.CLARIFIED),
                "" + unknown),
            wording.get("stats.votes", "" + figures.wrong(), "" + figures.right()),
            "",
            shares("stats.topics", figures.topics(), this::topic),
            "",
            shares("stats.localities", figures.localities(), this::place),
            "",
            shares("stats.channels", figures.channels(), new ChannelWords(wording)::word)
                + usage());
    List<Offer> offers = new ArrayList<>();
    if (unknown > 0) {
      offers.add(
          new Offer(wording.get("stats.offer.questions"), command("câu hỏi ") + word(month)));
    }
    offers.addAll(with(anyWrong, month, other));
    return new Said(text, offers);
  }

  private List<Offer> with(boolean anyWrong, boolean month, Offer other) {
    return anyWrong
        ? List.of(other, new Offer(wording.get("stats.offer.wrong"), wrong(month)))
        : List.of(other);
  }

  /** The command that shows what is called wrong. */
  String wrong(boolean month) {
    return command("chưa đúng ") + word(month);
  }

  /** What of the month's messages is used up, where a platform counts them. */
  private String usage() {
    return channels
        .orderedStream()
        .flatMap(each ->
            each.usage().stream()
                .map(usage -> "\n" + UsageText.of(wording, each.status().channel(), usage)))
        .collect(Collectors.joining());
  }

  private String shares(String key, List<Share> shares, UnaryOperator<String> name) {
    var text = new StringBuilder(wording.get(key));
    shares.stream()
        .limit(LINES)
        .map(share ->
            wording.get(
                "stats.share",
                name.apply(share.name()),
                "" + share.all(),
                "" + share.unknown(),
                "" + share.wrong()))
        .forEach(line -> text.append('\n').append(line));
    if (shares.size() > LINES) {
      text.append('\n').append(wording.get("stats.more", "" + (shares.size() - LINES)));
    }
    return text.toString();
  }

  /** A page of what nothing answers, the most asked first. */
  Said groups(List<Group> groups, boolean month, long page) {
    if (groups.isEmpty()) {
      return Said.of(wording.get("stats.groups.none"));
    }
    int pages = (groups.size() + GROUPS - 1) / GROUPS;
    int shown = Math.clamp(page, 1, pages);
    int questions = groups.stream().mapToInt(group -> group.questions().size()).sum();
    List<String> lines = new ArrayList<>();
    List<Offer> offers = new ArrayList<>();
    for (int i = (shown - 1) * GROUPS; i < Math.min(shown * GROUPS, groups.size()); i++) {
      Group group = groups.get(i);
      lines.add(group(group, i + 1));
      offers.add(
          new Offer(
              wording.get("stats.offer.draft", "" + (i + 1)),
              command("soạn ") + word(month) + ' ' + group.first().id()));
    }
    if (shown < pages) {
      offers.add(
          new Offer(
              wording.get("stats.offer.next"),
              command("câu hỏi ") + word(month) + ' ' + (shown + 1)));
    }
    String head =
        wording.get("stats.groups", "" + questions, "" + groups.size(), "" + shown, "" + pages);
    return new Said(head + "\n\n" + String.join("\n\n", lines), offers);
  }

  private String group(Group group, int number) {
    GroupParts.Shown parts = this.parts.of(group);
    List<String> wordings = shown(parts.lead());
    var text =
        new StringBuilder(
            wording.get(
                "stats.group", "" + number, "" + group.questions().size(), wordings.getFirst()));
    if (wordings.size() > 1) {
      text.append('\n').append(wording.get("stats.group.also", wordings.get(1)));
    }
    if (!parts.near().isEmpty()) {
      text.append('\n').append(near(parts.near()));
    }
    if (!group.first().localities().isEmpty()) {
      text.append('\n')
          .append(wording.get("stats.group.places", places(group.first().localities(), ", ")));
    }
    parts
        .answered()
        .ifPresent(by -> text.append('\n').append(wording.get("stats.group.answered", by)));
    parts
        .ticket()
        // Of several questions that is said of none before it holds for all.
        .filter(ticket -> ticket.state().open() || parts.near().isEmpty())
        .map(ticket ->
            wording.get(
                ticket.state().open() ? "stats.group.waits" : "stats.group.told",
                ticket.code().toString()))
        .ifPresent(line -> text.append('\n').append(line));
    return text.toString();
  }

  private String near(List<GroupParts.Part> parts) {
    String named =
        parts.stream()
            .limit(NEAR)
            .map(part -> "“" + shown(part).getFirst() + "”")
            .collect(Collectors.joining("; "));
    String more = parts.size() > NEAR ? " (+" + (parts.size() - NEAR) + ")" : "";
    return wording.get("stats.group.near", named + more);
  }

  private static List<String> shown(GroupParts.Part part) {
    return part.wordings().stream().map(one -> shown(one.question())).distinct().toList();
  }

  private String command(String what) {
    return "/" + Verb.STATS.word() + ' ' + what;
  }

  private String word(boolean month) {
    return wording.get(month ? "stats.word.month" : "stats.word.week");
  }

  private String topic(String name) {
    return topic(wording, name);
  }

  /** A topic as people call it. */
  static String topic(Wording wording, String name) {
    return name.isEmpty() ? wording.get("stats.topic.none") : new TopicWords(wording).word(name);
  }

  private String place(String id) {
    return id.isEmpty() ? wording.get("stats.place.none") : places(List.of(id), "");
  }

  /** Places by name. */
  String places(List<String> ids, String between) {
    return recognised.places(ids, between);
  }
}
