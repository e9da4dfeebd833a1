package vn.tinhgon.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.PlaceNames.Fit;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.picture.UnitPicture;
import vn.tinhgon.picture.UnitPicture.Format;

/** Shows everybody what a unit was before and has become, as a picture where one can be sent. */
@Component
class PictureCommands {
  private static final Pattern IDS = Pattern.compile(",");
  private static final int MOST_NAMED = 6;

  private final KnowledgeSource knowledge;
  private final UnitPicture pictures;
  private final ReaderFiles files;
  private final Clock clock;
  private final Wording wording;

  PictureCommands(
      KnowledgeSource knowledge,
      UnitPicture pictures,
      ReaderFiles files,
      Clock clock,
      Wording wording) {
    this.knowledge = knowledge;
    this.pictures = pictures;
    this.files = files;
    this.clock = clock;
    this.wording = wording;
  }

  Said run(Inbound message, String rest) {
    String typed = rest.strip();
    if (typed.isEmpty()) {
      return Said.of(wording.get("command.form.PICTURE"));
    }
    Lineage lineage = knowledge.current().lineage();
    List<Fit> fits = lineage.names().find(typed);
    Optional<Unit> unit =
        lineage
            .unit(typed)
            .or(() -> fits.size() == 1 ? Optional.of(fits.getFirst().unit()) : Optional.empty());
    return unit.map(one -> shown(message.address(), one, lineage))
        .orElseGet(() ->
            fits.isEmpty() ? Said.of(wording.get("picture.unknown", typed)) : which(fits, lineage));
  }

  /** The picture of the first unit among those that an answer told of; empty if none is drawn. */
  Optional<Offer> offer(Address to, String source) {
    Lineage lineage = knowledge.current().lineage();
    return IDS.splitAsStream(source)
        .flatMap(id -> lineage.unit(id).stream())
        .findFirst()
        .filter(unit -> files.goAlong(to) && pictures.draws(lineage, unit))
        .map(unit -> new Offer(wording.get("picture.offer"), command(unit)));
  }

  private static String command(Unit unit) {
    return "/" + Verb.PICTURE.word() + ' ' + unit.id();
  }

  private Said which(List<Fit> fits, Lineage lineage) {
    List<Offer> offers =
        fits.stream()
            .limit(MOST_NAMED)
            .map(fit -> new Offer(named(fit, lineage), command(fit.unit())))
            .toList();
    return new Said(
        wording.get(
            fits.size() > MOST_NAMED ? "picture.which.some" : "picture.which",
            String.valueOf(fits.size())),
        offers);
  }

  private String named(Fit fit, Lineage lineage) {
    UnitState state = fit.state();
    LocalDate to = state.to();
    LocalDate day = to == null ? today() : to.minusDays(1);
    String name = lineage.full(state, day);
    return to == null ? name : wording.get("picture.until", name, Vietnam.day(day));
  }

  private Said shown(Address to, Unit unit, Lineage lineage) {
    Said said = Said.of(pictures.words(lineage, unit, today()));
    // The page shows lines that stay sharp; chats know only dots.
    Format format = to.channel().equals("web") ? Format.SVG : Format.PNG;
    Optional<byte[]> drawn =
        files.reach(to) ? pictures.draw(lineage, unit, today(), format) : Optional.<byte[]>empty();
    String name = format == Format.SVG ? "so-do.svg" : "so-do.png";
    return drawn.map(bytes -> files.with(said, to, name, bytes)).orElse(said);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Vietnam.TIME);
  }
}
