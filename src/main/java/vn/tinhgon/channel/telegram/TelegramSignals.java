package vn.tinhgon.channel.telegram;

import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  TelegramSignals(TelegramClient client, OkHttpClient http) {
    this.client = client;
    this.http = http;
  }

  /** Shows that an answer is being written, unless the line is busy with real messages. */
  void typing(Address to) {
    if (http.dispatcher().queuedCallsCount() > 0) {
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

  /** Ends the waiting sign on a pressed button. */
  void pressed(String callbackId) {
    send(AnswerCallbackQuery.builder().callbackQueryId(callbackId).build());
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
