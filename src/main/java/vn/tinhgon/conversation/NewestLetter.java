package vn.tinhgon.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.tinhgon.command.Commands;
import vn.tinhgon.conversation.OpenChoices.Picked;
import vn.tinhgon.conversation.OpenChoices.Shown;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Wording;

/**
 * Takes a number for what stands last on the screen, be it a letter that came while something else
 * was being done. What the number stood for in the list before is named, and not done.
 */
@Component
class NewestLetter {
  private final Choices choices;
  private final Picking picking;
  private final Commands commands;
  private final Wording wording;

  NewestLetter(Choices choices, Picking picking, Commands commands, Wording wording) {
    this.choices = choices;
    this.picking = picking;
    this.commands = commands;
    this.wording = wording;
  }

  /** What is said to a number of the letter that stands last; empty for all other words. */
  Optional<Reply> byNumber(Inbound message, String text, Function<Picked, Reply> take) {
    return Picking.number(text).flatMap(place -> pick(message, place, take));
  }

  /** The same for "chọn một", where a list before has that number: else it may mean anything. */
  Optional<Reply> byWord(Inbound message, String text, Function<Picked, Reply> take) {
    return ChoiceWords.number(text)
        .filter(place -> picking.inList(message, place).isPresent())
        .flatMap(place -> pick(message, place, take));
  }

  private Optional<Reply> pick(Inbound message, int place, Function<Picked, Reply> take) {
    Optional<Shown> before = picking.inList(message, place);
    return picking
        .inLetter(message, place)
        .map(letter ->
            before
                .map(list ->
                    commands.merges(letter.picked().text())
                        ? which(message, place, letter, list)
                        : besides(take.apply(letter.picked()), place, list))
                .orElseGet(() -> take.apply(letter.picked())));
  }

  private Reply besides(Reply reply, int place, Shown list) {
    var line = RichText.plain(wording.get("dialogue.number.letter", "" + place, list.label()));
    return new Reply(
        reply.body().then("\n\n", line),
        reply.sources(),
        reply.buttons(),
        reply.mark(),
        reply.papers(),
        reply.votes());
  }

  /** Where either would be done at once, the letter may not have been seen yet. */
  private Reply which(Inbound message, int place, Shown letter, Shown list) {
    Address at = message.address();
    String person = message.sender().id();
    List<Button> buttons =
        list.picked().command()
            ? choices.offerWords(at, person, List.of(list.again(), letter.again()))
            : choices.and(
                at,
                person,
                choices.offer(at, person, List.of(list.again()), false),
                letter.again());
    return new Reply(
        RichText.plain(wording.get("dialogue.number.which", "" + place)), List.of(), buttons);
  }
}
