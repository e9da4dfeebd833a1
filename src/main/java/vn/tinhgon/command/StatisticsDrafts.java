package vn.tinhgon.command;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.statistics.Group;

/** Begins an entry of a question that nothing answers, with the wordings in which it was asked. */
@Component
class StatisticsDrafts {
  private static final int MOST_ALTERNATES = 20;

  private final Guide guide;
  private final Desk desk;
  private final Rights rights;
  private final PauseCommands pauses;
  private final GroupParts parts;
  private final StatisticsText texts;
  private final Wording wording;
  private final AskersWords words;

  StatisticsDrafts(
      Guide guide,
      Desk desk,
      Rights rights,
      PauseCommands pauses,
      GroupParts parts,
      StatisticsText texts,
      Wording wording) {
    this.guide = guide;
    this.desk = desk;
    this.rights = rights;
    this.pauses = pauses;
    this.parts = parts;
    this.texts = texts;
    this.wording = wording;
    words = new AskersWords(wording);
  }

  Said begin(Inbound message, Group group) {
    if (!rights.mayUse(Person.of(message), Verb.ADD)) {
      return desk.refusal(message, Verb.ADD, "", "command.role.EDITOR");
    }
    Optional<Said> locked = pauses.locked(message, Verb.ADD);
    return locked.orElseGet(() -> {
      Form form = form(group);
      String alternates = form.line(Label.ALTERNATES);
      String begun =
          wording.get("stats.drafting", form.line(Label.QUESTION))
              + (alternates.isEmpty() ? "" : "\n" + wording.get("stats.drafting.also", alternates));
      return guide.draft(message, form, begun);
    });
  }

  private Form form(Group group) {
    Map<Label, String> fields = new EnumMap<>(Label.class);
    List<String> wordings =
        parts.of(group).lead().wordings().stream()
            .map(one -> one.question().replace('|', ' '))
            .distinct()
            .limit(1L + MOST_ALTERNATES)
            .toList();
    String title = words.best(wordings);
    fields.put(Label.QUESTION, title);
    List<String> others =
        wordings.stream()
            .filter(words::tellsNobody)
            .map(words::title)
            .filter(other -> !other.equals(title))
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      fields.put(Label.ALTERNATES, String.join(" | ", others));
    }
    if (!group.first().localities().isEmpty()) {
      fields.put(Label.LOCALITIES, texts.places(group.first().localities(), " | "));
    }
    return new Form(fields);
  }
}
