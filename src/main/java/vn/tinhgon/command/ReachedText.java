package vn.tinhgon.command;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tinhgon.access.Access;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Asker.Delivery;
import vn.tinhgon.ticket.Asker.Opinion;

/** How far the answer to a ticket has come, for its keepers. */
final class ReachedText {
  private final DeadReasons reasons;
  private final Wording wording;

  ReachedText(Wording wording) {
    this.wording = wording;
    reasons = new DeadReasons(wording);
  }

  /** How many the answer has reached, and whom not. */
  String told(List<Asker> askers) {
    // On the page it stands for whoever comes back; whether he has nobody knows.
    Predicate<Asker> posted =
        asker -> asker.delivery() == Delivery.DELIVERED && Access.visits(asker.who());
    long onPage = askers.stream().filter(posted).count();
    Map<Delivery, Long> counts =
        askers.stream()
            .filter(posted.negate())
            .collect(Collectors.groupingBy(Asker::delivery, Collectors.counting()));
    String failed =
        askers.stream()
            .filter(asker -> asker.delivery() == Delivery.NOT_DELIVERED)
            .map(this::lost)
            .collect(Collectors.joining("\n"));
    String text =
        wording.get(
            "ticket.reached",
            "" + counts.getOrDefault(Delivery.DELIVERED, 0L),
            "" + counts.getOrDefault(Delivery.SENDING, 0L));
    if (onPage > 0) {
      text += "\n" + wording.get("ticket.posted", "" + onPage);
    }
    return text + (failed.isEmpty() ? "" : "\n" + failed) + opinions(askers);
  }

  private String opinions(List<Asker> askers) {
    long right = askers.stream().filter(asker -> asker.opinion() == Opinion.RIGHT).count();
    long wrong = askers.stream().filter(asker -> asker.opinion() == Opinion.WRONG).count();
    String counts =
        right + wrong == 0 ? "" : "\n" + wording.get("ticket.votes", "" + right, "" + wrong);
    return askers.stream()
        .filter(asker -> asker.opinion() == Opinion.WRONG && !asker.why().isEmpty())
        .map(asker -> "\n" + wording.get("ticket.votes.why", StatisticsText.shown(asker.why())))
        .distinct()
        .collect(Collectors.joining("", counts, ""));
  }

  /** That somebody could not be told. */
  String lost(Asker asker) {
    return wording.get(
        "ticket.lost",
        new ChannelWords(wording).word(asker.at().channel()),
        asker.words(),
        reasons.told(asker.reason()));
  }
}
