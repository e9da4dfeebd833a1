package vn.tinhgon.channel.telegram;

import java.util.List;
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

  private final TelegramClient client;
  private final List<BotCommand> commands;

  TelegramMenu(TelegramClient client, Wording wording) {
    this.client = client;
    commands =
        List.of(
            new BotCommand("start", wording.get("telegram.menu.start")),
            new BotCommand("trogiup", wording.get("telegram.menu.trogiup")));
  }

  /** Sets the menu for every scope and language; best effort. */
  void publish() {
    set(new BotCommandScopeDefault(), null);
    set(new BotCommandScopeAllPrivateChats(), null);
    set(new BotCommandScopeAllPrivateChats(), "vi");
  }

  private void set(BotCommandScope scope, @Nullable String language) {
    try {
      var _ =
          client
              .executeAsync(
                  SetMyCommands.builder()
                      .commands(commands)
                      .scope(scope)
                      .languageCode(language)
                      .build())
              .whenComplete((_, failed) -> {
                if (failed != null) {
                  log.info("the command menu was not set: {}", failed.toString());
                }
              });
    } catch (TelegramApiException invalid) {
      log.warn("the command menu is invalid: {}", invalid.toString());
    }
  }
}
