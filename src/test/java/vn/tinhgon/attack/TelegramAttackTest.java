package vn.tinhgon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Updates;

/** What attacks can reach by Telegram's messages. */
class TelegramAttackTest extends BotUnderAttack {
  private static final long ADMIN = 900100200;

  private static final String LAN =
      "{\"id\":900100200,\"is_bot\":false,\"first_name\":\"Lan\",\"username\":\"chanh_van_phong\"}";
  private static final String GROUP = "{\"id\":-100,\"type\":\"supergroup\",\"title\":\"Phòng\"}";

  /** Row 1. */
  @Test
  void knowsPeopleByNumberAndNeverByName() {
    for (int n = 1; n <= 100; n++) {
      telegram.queue(
          Updates.message(n, 1)
              .set("from", LAN.replace("" + ADMIN, "" + n))
              .put("text", "/xoa 1")
              .json());
    }

    listen();

    assertThat(heard).hasSize(100);
    assertThat(heard).noneMatch(message -> message.sender().id().equals("" + ADMIN));
    assertThat(heard).noneMatch(message -> message.toString().contains("chanh_van_phong"));
  }

  /** Row 2. */
  @Test
  void doesNotTakeForwardedWordsForTheSendersOwn() {
    for (String origin :
        List.of(
            "{\"type\":\"user\",\"date\":1,\"sender_user\":{\"id\":5,\"is_bot\":false}}",
            "{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"Ai đó\"}",
            "{\"type\":\"chat\",\"date\":1,\"sender_chat\":{\"id\":-5,\"type\":\"group\"}}",
            "{\"type\":\"channel\",\"date\":1,\"message_id\":1,\"chat\":{\"id\":-6}}")) {
      attack(command().set("forward_origin", origin));
    }
    attack(command().set("forward_date", "1"));
    attack(command().set("forward_from", "{\"id\":5}"));
    attack(command().put("forward_sender_name", "Ai đó"));

    listen();

    assertThat(heard).hasSize(7).allMatch(message -> message.sender().origin() == Origin.FORWARDED);
  }

  /** Row 3. */
  @Test
  void takesNobodyForAnAdministratorWhoCannotBeKnown() {
    attack(command().set("from", "{\"id\":1087968824,\"is_bot\":true}"));
    attack(command().set("from", "{\"id\":777000,\"is_bot\":false}"));
    attack(command().set("from", "{\"id\":136817688,\"is_bot\":true}"));
    attack(command().set("sender_chat", "{\"id\":-100,\"type\":\"supergroup\",\"title\":\"x\"}"));
    attack(command().set("sender_chat", "{\"id\":-7,\"type\":\"channel\",\"title\":\"x\"}"));
    attack(command().set("from", "null"));
    attack(command().set("from", "{\"first_name\":\"Lan\"}"));
    attack(command().set("from", "{\"id\":5,\"is_bot\":true}"));
    attack(command().set("via_bot", "{\"id\":5,\"is_bot\":true}"));
    attack(command().set("is_automatic_forward", "true"));
    attack(command().put("business_connection_id", "b1"));
    telegram.queueUnasked("{\"business_message\":" + command().message() + "}");
    telegram.queueUnasked("{\"channel_post\":" + command().message() + "}");

    listen();

    assertThat(heard).hasSize(10).noneMatch(message -> message.sender().origin() == Origin.TYPED);
  }

  /** Row 4. */
  @Test
  void leavesCommandsToOtherBotsAloneInAGroupAndNeverTakesAGroupForAPrivateChat() {
    for (String text :
        List.of("/xoa@OtherBot 1", "/xoa@tinhgon_bot_2", "/xoa@TinhGon_botx 1", "/xoa@x")) {
      attack(command().set("chat", GROUP).put("text", text));
    }
    attack(
        command()
            .set("chat", GROUP)
            .put("text", "/xoa@OtherBot 1")
            .set("reply_to_message", "{\"from\":{\"id\":4242424242}}"));
    listen();
    assertThat(heard).isEmpty();

    for (String text : List.of("/xoa 1", "/xoa@TinhGon_bot 1", "/xoa@TINHGON_BOT 1")) {
      attack(command().set("chat", GROUP).put("text", text));
    }
    listen();
    assertThat(heard).hasSize(3);
    assertThat(heard).noneMatch(Inbound::privately);
    assertThat(heard).allMatch(message -> message.content().equals(new Content.Text("/xoa 1")));
  }

  /** Row 5. */
  @Test
  void takesNoEditForACommandAndNoReplayForANewMessage() {
    String typed = command().json();
    telegram.queue(typed);
    telegram.queue(typed);
    telegram.queue(typed.replace("\"message\":", "\"edited_message\":"));
    attack(command().set("edit_date", "1795000060"));

    listen();

    assertThat(heard).hasSize(3);
    assertThat(heard.stream().filter(message -> message.sender().origin() == Origin.TYPED))
        .hasSize(1);
  }

  /** Row 6. */
  @Test
  void findsACommandOnlyAtTheVeryBeginningOfTypedWords() {
    List<String> disguises = new ArrayList<>();
    for (String slash :
        List.of("／", "⁄", "∕", "⧸", "\\", "\u200B/", "\uFEFF/", "\u202E/", "\u00AD/", "\u2060/")) {
      disguises.add(slash + "xoa 1");
    }
    for (int spaces = 1; spaces <= 4_000; spaces += 25) {
      disguises.add(" ".repeat(spaces) + "/xoa 1");
    }
    disguises.add("\n/xoa 1");
    disguises.add("@TinhGon_bot /xoa 1");
    disguises.add("@TinhGon_bot: /xoa 1");
    disguises.forEach(text -> attack(command().put("text", text)));
    attack(Updates.message(ADMIN, nextId()).set("photo", "[]").put("caption", "/xoa 1"));
    attack(
        Updates.message(ADMIN, nextId())
            .set("document", "{\"file_id\":\"f\",\"file_name\":\"/xoa 1\"}"));
    attack(command().put("text", "ok").set("quote", "{\"text\":\"/xoa 1\",\"position\":0}"));
    attack(command().put("text", "ok").set("reply_to_message", "{\"text\":\"/xoa 1\"}"));

    listen();

    assertThat(heard).hasSize(disguises.size() + 4);
    assertThat(heard)
        .noneMatch(
            message -> message.content() instanceof Content.Text(var text) && text.startsWith("/"));
  }

  /** Row 7: who pressed, and where, is what Telegram says, not what the button says. */
  @Test
  void tellsWhoPressedAButtonAndWhere() {
    telegram.queue(
        Updates.pressed(7, "c1", "stolen-token")
            .replace("\"from\":{\"id\":7", "\"from\":{\"id\":8"));

    listen();

    assertThat(heard.getFirst().sender().id()).isEqualTo("8");
    assertThat(heard.getFirst().address().chat()).isEqualTo("7");
    assertThat(heard.getFirst().content()).isEqualTo(new Content.ButtonPress("stolen-token"));
  }

  private Updates.Draft command() {
    return Updates.message(ADMIN, nextId()).set("from", LAN).put("text", "/xoa 1");
  }

  private int messageIds;

  private int nextId() {
    return ++messageIds;
  }

  private void attack(Updates.Draft draft) {
    telegram.queue(draft.json());
  }

  private void listen() {
    while (telegram.unconfirmed() > 0) {
      bot.poll();
    }
    for (int n = 0; n < 30; n++) {
      bot.work();
    }
    assertThat(bot.inbox().dead()).isZero();
  }
}
