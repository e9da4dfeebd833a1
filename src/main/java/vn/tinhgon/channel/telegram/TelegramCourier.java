package vn.tinhgon.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.Composition;
import vn.tinhgon.channel.line.PlatformStatus;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Span;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Abilities;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.outbox.Delivery;
import vn.tinhgon.outbox.Tempo;

/**
 * Delivers on Telegram: text with entities beside it, never markup in it, so nothing anybody wrote
 * can break or forge a message.
 */
final class TelegramCourier implements Courier {
  /** UTF-16 units, the unit in which Telegram counts entities; the text's is not stated. */
  static final int LONGEST_TEXT = 4096;

  private static final Abilities ABILITIES =
      new Abilities(true, true, true, true, LONGEST_TEXT, true, null);

  private static final int LONGEST_TOKEN = 64;

  static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private final TelegramClient client;
  private final PlatformStatus status;
  private final TelegramReach reach;
  private final TelegramMoves moves;
  private final Composition composition;
  private final Duration patience;
  private final TelegramPost files;

  /**
   * A courier that waits so long for an answer; let it be longer than the client's own time-out,
   * which says more precisely what happened.
   */
  TelegramCourier(
      TelegramClient client,
      PlatformStatus status,
      TelegramReach reach,
      TelegramMoves moves,
      Wording wording,
      Duration patience,
      TelegramPost files) {
    this.client = client;
    this.status = status;
    this.reach = reach;
    this.moves = moves;
    this.composition = new Composition(ABILITIES, wording);
    this.patience = patience;
    this.files = files;
  }

  @Override
  public String channel() {
    return "telegram";
  }

  @Override
  public Tempo tempo(Address to) {
    return Place.of(to).isGroup() ? Tempo.GROUP : Tempo.CHAT;
  }

  @Override
  public Abilities abilities() {
    return ABILITIES;
  }

  @Override
  public List<Reply> parts(Reply reply) {
    for (Button button : reply.buttons()) {
      if (button.token().getBytes(StandardCharsets.UTF_8).length > LONGEST_TOKEN) {
        throw new IllegalArgumentException("a button's token has at most 64 bytes");
      }
    }
    return composition.parts(reply);
  }

  @Override
  public Delivery deliver(Address to, Reply part) {
    var place = Place.of(to);
    return unlessAway(() ->
        part.papers().files().isEmpty()
            ? insisting(this::send, place, part)
            : files.deliver(to, place, part.papers().files().getFirst()));
  }

  @Override
  public Delivery replace(Address to, String messageId, Reply part) {
    return unlessAway(() ->
        insisting(
            (place, words) -> {
              try {
                return edit(place, messageId, words);
              } catch (TelegramApiRequestException refused) {
                if (TelegramErrors.isUnchanged(refused)) {
                  return new Delivery.Accepted(messageId);
                }
                if (TelegramErrors.cannotBeChanged(refused)) {
                  return send(place, words);
                }
                throw refused;
              }
            },
            Place.of(to),
            part));
  }

  private Delivery unlessAway(Supplier<Delivery> sending) {
    if (reach.away()) {
      return new Delivery.Busy(Duration.ZERO, "cannot be reached");
    }
    Delivery delivery = reach.noted(sending.get());
    if (delivery instanceof Delivery.Busy(_, var reason) && reason.startsWith("401")) {
      status.problem(State.TOKEN_REFUSED, "answers " + reason);
    }
    return delivery;
  }

  /** A way to bring a message to a place. */
  private interface Way {
    Delivery take(Place place, Reply part) throws TelegramApiRequestException;
  }

  /** Some refusals say how the same message will be taken; then it is brought so, once. */
  private Delivery insisting(Way way, Place place, Reply part) {
    try {
      return way.take(place, part);
    } catch (TelegramApiRequestException refused) {
      return again(way, place, part, refused);
    }
  }

  private Delivery again(Way way, Place place, Reply part, TelegramApiRequestException refused) {
    var parameters = refused.getParameters();
    try {
      if (parameters != null && parameters.getMigrateToChatId() != null) {
        String now = parameters.getMigrateToChatId().toString();
        moves.learned(place.chat(), now);
        // Nothing that was sent before has the same id there.
        return send(new Place(now, null), part);
      }
      if (TelegramErrors.complainsAboutEntities(refused)) {
        var plain = new Reply(RichText.plain(part.body().text()), List.of(), part.buttons());
        return way.take(place, plain.with(part.votes()));
      }
      return TelegramErrors.delivery(refused);
    } catch (TelegramApiRequestException refusedAgain) {
      return TelegramErrors.delivery(refusedAgain);
    }
  }

  private Delivery send(Place place, Reply part) throws TelegramApiRequestException {
    return OpenCall.deliver(() -> client.executeAsync(message(place, part)), patience);
  }

  private Delivery edit(Place place, String messageId, Reply part)
      throws TelegramApiRequestException {
    var changed = new EditText(place.chat(), Integer.valueOf(messageId), part.body().text());
    changed.setLinkPreviewOptions(NO_PREVIEW);
    changed.setEntities(entities(part));
    changed.setReplyMarkup(keyboard(part));
    return OpenCall.deliver(
        () -> client.executeAsync(changed).thenApply(Message.class::cast), patience);
  }

  private static SendText message(Place place, Reply part) {
    var message = new SendText(place.chat(), part.body().text());
    message.setMessageThreadId(place.thread());
    message.setLinkPreviewOptions(NO_PREVIEW);
    message.setEntities(entities(part));
    message.setReplyMarkup(keyboard(part));
    return message;
  }

  static @Nullable List<MessageEntity> entities(Reply part) {
    return part.body().spans().isEmpty()
        ? null
        : part.body().spans().stream().map(TelegramCourier::entity).toList();
  }

  private static @Nullable InlineKeyboardMarkup keyboard(Reply part) {
    List<InlineKeyboardRow> rows = new ArrayList<>();
    part.buttons().forEach(button -> rows.add(row(List.of(button))));
    if (!part.votes().buttons().isEmpty()) {
      rows.add(row(part.votes().buttons()));
    }
    return rows.isEmpty() ? null : InlineKeyboardMarkup.builder().keyboard(rows).build();
  }

  private static MessageEntity entity(Span span) {
    String type =
        switch (span.style()) {
          case BOLD -> "bold";
          case ITALIC -> "italic";
        };
    return new MessageEntity(type, span.offset(), span.length());
  }

  private static InlineKeyboardRow row(List<Button> buttons) {
    var row = new InlineKeyboardRow();
    for (Button button : buttons) {
      row.add(
          InlineKeyboardButton.builder().text(button.label()).callbackData(button.token()).build());
    }
    return row;
  }
}
