package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.Deed.Kind;

/** Every command is undone by /hoantac, changes nothing, or says here why it cannot be undone. */
class VerbUndoTest {
  private static final Path JOURNEYS = Path.of("src/test/java/vn/tinhgon/journey");
  private static final Path COMMANDS = Path.of("src/main/java/vn/tinhgon/command");

  /** They show something, or begin what is only kept once it is agreed to; /donvi but for "sửa". */
  private static final Set<Verb> CHANGE_NOTHING =
      Set.of(
          Verb.START,
          Verb.HELP,
          Verb.TRACK,
          Verb.SHOW,
          Verb.FIND,
          Verb.WHY,
          Verb.UNITS,
          Verb.PICTURE,
          Verb.TABLE,
          Verb.LIST,
          Verb.STATUS,
          Verb.HISTORY,
          Verb.COMPARE,
          Verb.TEST,
          Verb.EXPORT,
          Verb.TEMPLATE,
          Verb.STATS,
          Verb.AUDIT,
          Verb.MY_DATA);

  /** Versions of entries, which tell by themselves what was; and the journey that undoes them. */
  private static final Map<Verb, String> BY_VERSION =
      Map.ofEntries(
          Map.entry(Verb.ADD, "WhatReadersHadTest"),
          Map.entry(Verb.EDIT, "UndoJourneyTest"),
          Map.entry(Verb.REMOVE, "UndoJourneyTest"),
          Map.entry(Verb.UNDO, "UndoJourneyTest"),
          Map.entry(Verb.SUBMIT, "UndoneMovesTest"),
          Map.entry(Verb.APPROVE, "UndoneMovesTest"),
          Map.entry(Verb.RETURN, "UndoneMovesTest"),
          Map.entry(Verb.HIDE, "UndoneMovesTest"),
          Map.entry(Verb.UNHIDE, "UndoneMovesTest"),
          Map.entry(Verb.EXPIRE, "UndoneMovesTest"));

  private record ByDeed(String journey, Set<Kind> kinds) {
    ByDeed(String journey, Kind... kinds) {
      this(journey, Set.of(kinds));
    }
  }

  /** Acts beside entries, which are written down; and the journey that undoes them. */
  private static final Map<Verb, ByDeed> BY_DEED =
      Map.of(
          Verb.EVENT, new ByDeed("EventJourneyTest", Kind.EVENT),
          Verb.POSTS, new ByDeed("PostJourneyTest", Kind.IMPORT),
          Verb.DOCUMENTS, new ByDeed("TakenBackTest", Kind.DOCUMENT, Kind.SERVED, Kind.ENDING),
          Verb.CHECK, new ByDeed("TakenBackTest", Kind.REVIEW),
          Verb.IMPORT, new ByDeed("TakenBackFilesTest", Kind.IMPORT),
          Verb.TICKETS, new ByDeed("TicketUndoTest", Kind.TICKET),
          Verb.WORDINGS, new ByDeed("DroppedWordingsTest", Kind.WORDING),
          Verb.ROLES, new ByDeed("TakenBackTest", Kind.ROLE, Kind.INVITATION),
          Verb.RULES, new ByDeed("TakenBackTest", Kind.RULE));

  private static final Map<Verb, String> NOT_UNDONE =
      Map.ofEntries(
          Map.entry(Verb.CLAIM, "the role is given up by /thoat, or taken by /phanquyen thôi"),
          Map.entry(Verb.LEAVE, "ends one's own visit; a new code opens the next"),
          Map.entry(Verb.CANCEL, "ends what was begun, of which nothing was kept"),
          Map.entry(Verb.HAND_OVER, "agreed to beforehand, and people have read it by then"),
          Map.entry(Verb.FOLLOW, "/botheodoi ends it"),
          Map.entry(Verb.UNFOLLOW, "/theodoi begins it again"),
          Map.entry(Verb.LINK, "/lienket thôi ends it"),
          Map.entry(Verb.ANSWER, "what was sent is not unsent; a new answer takes its place"),
          Map.entry(Verb.BACKUP, "one more copy, which changes nothing"),
          Map.entry(Verb.BROADCAST, "agreed to beforehand; what was sent is not unsent"),
          Map.entry(Verb.PAUSE, "/molai ends it"),
          Map.entry(Verb.RESUME, "/tamdung begins it again"),
          Map.entry(Verb.ERASE_ME, "says beforehand that it is for good"));

  @Test
  void hasEveryVerbInExactlyOnePlace() {
    Map<Verb, Integer> places = new EnumMap<>(Verb.class);
    Stream.of(CHANGE_NOTHING, BY_VERSION.keySet(), BY_DEED.keySet(), NOT_UNDONE.keySet())
        .flatMap(Set::stream)
        .forEach(verb -> places.merge(verb, 1, Integer::sum));
    for (Verb verb : Verb.values()) {
      assertThat(places).as("how /" + verb.word() + " is undone").containsEntry(verb, 1);
    }
  }

  /** What changes nothing goes on while nothing may be changed. */
  @Test
  void locksNothingThatOnlyShows() {
    assertThat(CHANGE_NOTHING).allMatch(Verb::changesNothing);
    assertThat(BY_VERSION.keySet()).noneMatch(Verb::changesNothing);
  }

  @Test
  void hasAWayBackForEveryKindOfAct() throws IOException {
    List<Kind> named =
        BY_DEED.values().stream().flatMap(by -> by.kinds().stream()).distinct().sorted().toList();
    assertThat(named).containsExactlyElementsOf(Arrays.asList(Kind.values()));
    StringBuilder ways = new StringBuilder();
    try (Stream<Path> files = Files.list(COMMANDS)) {
      for (Path way : files.filter(VerbUndoTest::undoes).toList()) {
        ways.append(Files.readString(way));
      }
    }
    assertThat(named).allMatch(kind -> ways.toString().contains("Kind." + kind.name()));
  }

  private static boolean undoes(Path file) {
    return file.getFileName().toString().startsWith("Undone");
  }

  @Test
  void isShownByAJourney() throws IOException {
    Map<Verb, String> journeys = new EnumMap<>(BY_VERSION);
    BY_DEED.forEach((verb, by) -> journeys.put(verb, by.journey()));
    for (Map.Entry<Verb, String> shown : journeys.entrySet()) {
      String journey = Files.readString(JOURNEYS.resolve(shown.getValue() + ".java"));
      assertThat(journey)
          .as(shown.getValue())
          .contains('/' + shown.getKey().word(), '/' + Verb.UNDO.word());
    }
  }
}
