package vn.tinhgon.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.channel.Composition;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Abilities;

/**
 * Somebody on a channel that has nothing but words: no buttons, no editing, 2,000 characters a
 * message, and a window of 48 hours after the last word in which he can be written to.
 */
public final class TextPhone {
  private static final int LONGEST = 2_000;
  private static final Duration WINDOW = Duration.ofHours(48);

  private static final Composition WORDS = new Composition(Abilities.words(LONGEST), new Wording());

  private final String person;
  private Office office;
  private Instant lastWord = Instant.EPOCH;

  public TextPhone(Office office, String person) {
    this.office = office;
    this.person = person;
  }

  /** The service was started anew. */
  public void reconnect(Office reopened) {
    office = reopened;
  }

  /** What the screen shows after those words were sent. */
  public String says(String text) {
    assertThat(text.length()).isLessThanOrEqualTo(LONGEST);
    lastWord = office.clock().instant();
    List<String> screen = new ArrayList<>();
    for (Reply reply :
        office.replies(office.message("zalobot", person, person, text, Origin.TYPED, true))) {
      screen.addAll(bubbles(reply));
    }
    assertThat(screen).isNotEmpty().allMatch(bubble -> bubble.length() <= LONGEST);
    return String.join("\n", screen);
  }

  /** What the screen shows after a file was sent. */
  public String sends(String name, byte[] bytes, String caption) {
    lastWord = office.clock().instant();
    return shown(List.of(office.first(office.sent("zalobot", person, name, bytes, caption))));
  }

  /** What the screen shows once the work that was begun is done. */
  public String later() {
    return shown(office.laterTo(person));
  }

  private static String shown(List<Reply> replies) {
    List<String> screen = new ArrayList<>();
    replies.forEach(reply -> {
      assertThat(reply.papers().files()).isEmpty();
      screen.addAll(bubbles(reply));
    });
    assertThat(screen).isNotEmpty().allMatch(bubble -> bubble.length() <= LONGEST);
    return String.join("\n", screen);
  }

  /** What came unasked, as far as the window was open. */
  public List<String> mail() {
    List<String> mail = office.mail(person);
    boolean open = office.clock().instant().isBefore(lastWord.plus(WINDOW));
    return open ? mail : List.of();
  }

  /** As every channel of words alone writes it. */
  private static List<String> bubbles(Reply reply) {
    return WORDS.parts(reply).stream().map(part -> part.body().text()).toList();
  }
}
