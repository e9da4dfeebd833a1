package vn.tinhgon.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.tinhgon.inbox.Suggestions;
import vn.tinhgon.message.Hash;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Suggestion;

/**
 * Offers answers below a message in which somebody names the bot. Best effort: such a query lives
 * for half a minute, and the next letter typed makes a new one. Its words are kept nowhere.
 */
@Component
@Conditional(TelegramConfiguration.On.class)
final class TelegramInline implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(TelegramInline.class);

  private static final Duration LIFE = Duration.ofSeconds(25);
  private static final int MOST = 10;
  private static final int WAITING = 20;
  private static final int LONGEST_ID = 32;

  /** So that an answer that was corrected is not offered for long. */
  private static final int SECONDS_KEPT = 10;

  private final TelegramClient client;
  private final TelegramCourier courier;
  private final ObjectProvider<Suggestions> suggestions;
  private final Clock clock;

  /** One thread, for questions that were asked go before; the oldest are given up. */
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("telegram-inline").factory(),
          new ThreadPoolExecutor.DiscardOldestPolicy());

  TelegramInline(
      TelegramProperties properties,
      @Qualifier("telegramSignsHttp") OkHttpClient http,
      TelegramCourier courier,
      ObjectProvider<Suggestions> suggestions,
      Clock clock) {
    client = TelegramClients.of(properties, http);
    this.courier = courier;
    this.suggestions = suggestions;
    this.clock = clock;
    thread.allowCoreThreadTimeOut(true);
  }

  /** Offers what fits these words, later. */
  void asked(String id, String words) {
    Instant until = clock.instant().plus(LIFE);
    thread.execute(() -> {
      if (clock.instant().isBefore(until)) {
        offer(id, words);
      }
    });
  }

  private void offer(String id, String words) {
    try {
      List<InlineQueryResult> results = new ArrayList<>();
      Suggestions source = suggestions.getIfAvailable();
      if (source != null) {
        for (Suggestion one : source.to("telegram", words, MOST)) {
          List<Reply> parts = courier.parts(one.answer());
          // Half an answer, without its source, is none.
          if (parts.size() == 1) {
            results.add(article(one, parts.getFirst()));
          }
        }
      }
      var _ =
          client
              .executeAsync(
                  AnswerInlineQuery.builder()
                      .inlineQueryId(id)
                      .results(results)
                      .cacheTime(SECONDS_KEPT)
                      .isPersonal(false)
                      .build())
              .whenComplete((_, failed) -> {
                if (failed != null) {
                  log.debug("answerInlineQuery failed: {}", failed.toString());
                }
              });
    } catch (TelegramApiException | RuntimeException failed) {
      log.debug("an inline query was not answered: {}", failed.getClass().getSimpleName());
    }
  }

  private static InlineQueryResult article(Suggestion one, Reply part) {
    var content = new InputTextMessageContent(part.body().text());
    content.setEntities(TelegramCourier.entities(part));
    content.setLinkPreviewOptions(TelegramCourier.NO_PREVIEW);
    // What is told may rest on many rows: an id has 64 bytes at most.
    return InlineQueryResultArticle.builder()
        .id(Hash.of(one.id()).substring(0, LONGEST_ID))
        .title(one.title())
        .description(one.excerpt())
        .inputMessageContent(content)
        .build();
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
