package vn.tinhgon.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.feedback.Learned;
import vn.tinhgon.feedback.Learned.Reached;
import vn.tinhgon.message.Hash;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.DraftedWords;

/** Finds wordings that led to an entry by a choice or a ticket, and that it does not have yet. */
@Component
class NewWordings {
  private static final Duration LOOKED_BACK = Duration.ofDays(90);

  /** Of those who asked it so, so many must have come to the same entry. */
  private static final double SHARE = 0.8;

  /** A choice once taken may be a slip; twice, or praised, it is none. */
  private static final int FEWEST = 2;

  private static final int SHOWN = 6;

  private final Learned learned;
  private final DraftedWords tickets;
  private final FaqStore store;
  private final EntryLife life;
  private final AnswerEngine engine;
  private final AskersWords askers;
  private final Clock clock;

  NewWordings(
      Learned learned,
      DraftedWords tickets,
      FaqStore store,
      EntryLife life,
      AnswerEngine engine,
      Wording wording,
      Clock clock) {
    this.learned = learned;
    this.tickets = tickets;
    this.store = store;
    this.life = life;
    this.engine = engine;
    askers = new AskersWords(wording);
    this.clock = clock;
  }

  /**
   * Wordings for one entry.
   *
   * @param wordings each with how often it was asked, the most asked first
   */
  record Offered(StoredEntry entry, Map<String, Integer> wordings) {

    /** Changes with what is offered. */
    String mark() {
      return Hash.of(String.join("\n", wordings.keySet())).substring(0, SHORT);
    }

    List<String> hashes() {
      return wordings.keySet().stream().map(NewWordings::hash).toList();
    }

    int asked() {
      return wordings.values().stream().mapToInt(n -> n).sum();
    }
  }

  private static final int SHORT = 8;

  /** All of them, the most asked first. */
  List<Offered> all() {
    Instant since = clock.instant().minus(LOOKED_BACK);
    Map<String, Map<String, Integer>> byWording = new LinkedHashMap<>();
    Map<String, String> words = new HashMap<>();
    Set<String> sure =
        Stream.concat(
                learned.byChoice(since).stream(),
                tickets.byEntry().entrySet().stream()
                    .flatMap(made ->
                        made.getValue().stream().map(w -> new Reached(made.getKey(), w, true))))
            .filter(reached -> {
              String plain = plain(reached.wording());
              words.putIfAbsent(plain, StatisticsText.shown(reached.wording().replace('|', ' ')));
              byWording
                  .computeIfAbsent(plain, _ -> new HashMap<>())
                  .merge(reached.source(), 1, Integer::sum);
              return reached.praised();
            })
            .map(reached -> plain(reached.wording()))
            .collect(Collectors.toSet());
    Map<String, Map<String, Integer>> byEntry = new TreeMap<>();
    byWording.forEach((plain, sources) -> {
      int all = sources.values().stream().mapToInt(n -> n).sum();
      sources.forEach((source, count) -> {
        if (count >= SHARE * all && (count >= FEWEST || sure.contains(plain))) {
          byEntry.computeIfAbsent(source, _ -> new HashMap<>()).put(plain, count);
        }
      });
    });
    Map<String, Set<String>> settled = learned.settled();
    List<Offered> offered = new ArrayList<>();
    byEntry.forEach((id, wordings) ->
        store
            .find(id)
            .filter(entry -> entry.state() != State.WITHDRAWN)
            .map(entry -> offered(entry, wordings, words, settled.getOrDefault(id, Set.of())))
            .filter(one -> !one.wordings().isEmpty())
            .ifPresent(offered::add));
    offered.sort(Comparator.comparingInt(one -> -one.asked()));
    return offered;
  }

  private Offered offered(
      StoredEntry entry,
      Map<String, Integer> wordings,
      Map<String, String> words,
      Set<String> settled) {
    var latest = life.latest(entry);
    Set<String> has =
        Stream.concat(Stream.of(latest.title()), latest.alternates().stream())
            .map(NewWordings::plain)
            .collect(Collectors.toSet());
    Map<String, Integer> offered = new LinkedHashMap<>();
    wordings.entrySet().stream()
        .filter(one -> !has.contains(one.getKey()))
        .filter(one -> !settled.contains(Learned.hash(one.getKey())))
        // What tells who asked is nobody's wording.
        .filter(one -> askers.tellsNobody(words.getOrDefault(one.getKey(), "…")))
        .filter(one -> placed(latest, words.getOrDefault(one.getKey(), "")))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN)
        .forEach(one -> offered.put(words.getOrDefault(one.getKey(), ""), one.getValue()));
    return new Offered(entry, offered);
  }

  /**
   * Whether it names a place of an entry that is called by its place: without, it may be asked of
   * any place, and whoever asks it so is rightly asked back.
   */
  private boolean placed(Entry entry, String words) {
    List<String> places = engine.essence(entry.title(), List.of()).places();
    return places.isEmpty()
        || engine.essence(words, List.of()).places().stream().anyMatch(places::contains);
  }

  /** By what it is known whether that wording is settled. */
  static String hash(String words) {
    return Learned.hash(plain(words));
  }

  /** Marks, capitals and signs make no other wording. */
  private static String plain(String words) {
    return Plain.words(words.replaceAll("[\\p{Punct}…“”]+", " "));
  }
}
