package vn.tinhgon.channel.telegram;

import java.util.function.Predicate;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.tinhgon.message.Address;

/** Small signs on the reader's screen; best effort, never waited for. */
final class TelegramSignals {
  private static final Logger log = LoggerFactory.getLogger(TelegramSignals.class);

  private final TelegramClient client;
  private final OkHttpClient http;
  private final Predicate<Address> held;

  /**
   * Signs sent by that client, which must not be the one for messages.
   *
   * @param http what the client is made of
   * @param held whether Telegram asked us to wait before we write there again
   */
  TelegramSignals(TelegramClient client, OkHttpClient http, Predicate<Address> held) {
    this.client = client;
    this.http = http;
    this.held = held;
  }

  /** Shows that an answer is being written, if it can be said at once and may be said now. */
  void typing(Address to) {
    if (http.dispatcher().queuedCallsCount() > 0 || mustWait(to)) {
      return;
    }
    var place = Place.of(to);
    send(
        SendChatAction.builder()
            .chatId(place.chat())
            .messageThreadId(place.thread())
            .action(ActionType.TYPING.toString())
            .build());
  }

  private boolean mustWait(Address to) {
    try {
      return held.test(to);
    } catch (DataAccessException unknown) {
      return true;
    }
  }

  /**
   * Ends the waiting sign on a pressed button.
   *
   * @param told shown for a moment to whoever pressed, up to 200 characters; empty = nothing
   */
  void pressed(String callbackId, String told) {
    var answer = AnswerCallbackQuery.builder().callbackQueryId(callbackId);
    send((told.isEmpty() ? answer : answer.text(told)).build());
  }

  private void send(BotApiMethodBoolean sign) {
    try {
      var _ =
          client
              .executeAsync(sign)
              .whenComplete((_, failed) -> {
                if (failed != null) {
                  log.debug("{} failed: {}", sign.getMethod(), failed.toString());
                }
              });
    } catch (TelegramApiException invalid) {
      log.debug("{} was not sent: {}", sign.getMethod(), invalid.toString());
    }
  }
}
