package vn.tinhgon.channel.telegram;

import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.tinhgon.message.Wording;

/** The commands Telegram offers while one types; only a hint, no right hangs on it. */
final class TelegramMenu {
  private static final Logger log = LoggerFactory.getLogger(TelegramMenu.class);

  private static final int ATTEMPTS = 5;

  private final TelegramClient client;
  private final Executor later;
  private final List<BotCommand> commands;

  /**
   * A menu.
   *
   * @param later runs what it is given after a while
   */
  TelegramMenu(TelegramClient client, Wording wording, Executor later) {
    this.client = client;
    this.later = later;
    commands =
        List.of(
            new BotCommand("start", wording.get("telegram.menu.start")),
            new BotCommand("trogiup", wording.get("telegram.menu.trogiup")));
  }

  /** Sets the menu for every scope and language; never waits, and tries again some times. */
  void publish() {
    set(new BotCommandScopeDefault(), null, 1);
    set(new BotCommandScopeAllPrivateChats(), null, 1);
    set(new BotCommandScopeAllPrivateChats(), "vi", 1);
  }

  private void set(BotCommandScope scope, @Nullable String language, int attempt) {
    var menu =
        SetMyCommands.builder().commands(commands).scope(scope).languageCode(language).build();
    try {
      var _ =
          client
              .executeAsync(menu)
              .whenComplete((_, failed) -> {
                if (failed != null && attempt < ATTEMPTS) {
                  later.execute(() -> set(scope, language, attempt + 1));
                } else if (failed != null) {
                  log.warn("Telegram: the command menu was not set: {}", failed.toString());
                }
              });
    } catch (TelegramApiException invalid) {
      log.warn("Telegram: the command menu is invalid: {}", invalid.toString());
    }
  }
}
