package vn.tinhgon.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;

/** Somebody on Telegram: presses buttons, and replies to messages. */
public final class ButtonPhone {
  private final String person;
  private Office office;

  public ButtonPhone(Office office, String person) {
    this.office = office;
    this.person = person;
  }

  /** The service was started anew. */
  public void reconnect(Office reopened) {
    office = reopened;
  }

  /** What is said to typed words. */
  public String says(String text) {
    return one(typed(text));
  }

  /** What is said to a press on the button of that label under the latest message. */
  public String presses(String label) {
    String token =
        office.latest(person).buttons().stream()
            .filter(button -> button.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + label))
            .token();
    return one(pressing(token));
  }

  /** What is said to a press on the vote of that sign under the latest message. */
  public String votes(String sign) {
    return one(pressing(vote(sign)));
  }

  /** What such a press would carry. */
  public String vote(String sign) {
    return office.latest(person).votes().buttons().stream()
        .filter(button -> button.label().startsWith(sign))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no vote " + sign))
        .token();
  }

  /** What is said to a press that carries this. */
  public String pressesToken(String token) {
    return one(pressing(token));
  }

  /** What is said to words that reply to the latest message. */
  public String replies(String text) {
    return one(Office.replying(typed(text), office.latestId(person)));
  }

  /** The labels under the latest message. */
  public List<String> buttons() {
    return office.latest(person).buttons().stream().map(button -> button.label()).toList();
  }

  /** What came unasked. */
  public List<String> mail() {
    return office.mail(person);
  }

  /** A press, not yet sent. */
  public Inbound pressing(String token) {
    var press = new Content.ButtonPress(token);
    return office.message("telegram", person, person, press, Origin.TYPED, true);
  }

  /** Words, not yet sent. */
  public Inbound typed(String text) {
    return office.typed(person, text);
  }

  private String one(Inbound message) {
    List<Reply> replies = office.replies(message);
    assertThat(replies).hasSize(1);
    return replies.getFirst().body().text();
  }
}
