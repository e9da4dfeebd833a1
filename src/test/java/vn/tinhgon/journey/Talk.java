package vn.tinhgon.journey;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One conversation with the bot.
 *
 * @param name what is done in it
 * @param possible where it can be held, as {@link Door} says
 * @param held holds it; returns all that was read
 */
record Talk(String name, Predicate<Door> possible, BiFunction<AllDoors, Phone, List<Screen>> held) {

  static Stream<Talk> all() {
    return Stream.of(
        alone("asks", Talks::asks),
        alone("follows up", Talks::followsUp),
        alone("is asked back", Talks::isAskedBack),
        alone("votes", Talks::votes),
        alone("passes a question on", Talks::passesOn),
        alone("sees and erases what is held", Talks::erases),
        alone("reads a long answer", Talks::readsLong),
        alone("chats", Talks::chats),
        alone("gets files", Talks::getsFiles),
        new Talk(
            "sends a sticker", door -> door.stickers, (_, phone) -> Talks.sendsASticker(phone)),
        new Talk("hears a person's answer", _ -> true, TalksOfSeveral::hearsAPersonsAnswer),
        new Talk("looks a person's answer up", _ -> true, TalksOfSeveral::looksAPersonsAnswerUp),
        new Talk("links his chats", door -> door.lasting, TalksOfSeveral::linksHisChats),
        new Talk("brings a file", door -> door.takesFiles, TalksOfSeveral::bringsAFile));
  }

  private static Talk alone(String name, Function<Phone, List<Screen>> held) {
    return new Talk(name, _ -> true, (_, phone) -> held.apply(phone));
  }

  @Override
  public String toString() {
    return name;
  }
}
