package vn.tinhgon.channel.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.ops.SecretMask;
import vn.tinhgon.outbox.Delivery;

/** One send, from its beginning until it is known what became of it, or given up. */
final class OpenCall {
  /** A call that was ended says so at once. */
  private static final Duration ENDING = Duration.ofSeconds(5);

  private OpenCall() {}

  /** Begins a send. */
  interface Send {
    Future<Message> begin() throws TelegramApiException;
  }

  /**
   * What became of it; waits no longer than that.
   *
   * @throws TelegramApiRequestException where Telegram itself said why it refused
   */
  static Delivery deliver(Send send, Duration patience) throws TelegramApiRequestException {
    var call = new AtomicReference<@Nullable Call>();
    try {
      var answer = ScopedValue.where(PlatformHttp.BEGUN, call).call(send::begin);
      return new Delivery.Accepted(await(answer, call, patience).getMessageId().toString());
    } catch (TelegramApiException invalid) {
      return new Delivery.Refused(TelegramErrors.NOT_SENT + SecretMask.mask(invalid.toString()));
    } catch (TimeoutException late) {
      return new Delivery.Unknown("no answer in time");
    } catch (InterruptedException stopping) {
      cancel(call);
      Thread.currentThread().interrupt();
      return new Delivery.Unknown("interrupted");
    } catch (ExecutionException failed) {
      return lost(failed.getCause());
    }
  }

  /** A call that is given up is ended, so that it cannot send later what is repeated by then. */
  private static Message await(
      Future<Message> answer, AtomicReference<@Nullable Call> call, Duration patience)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      cancel(call);
      return answer.get(ENDING.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static void cancel(AtomicReference<@Nullable Call> call) {
    Call open = call.get();
    if (open != null) {
      open.cancel();
    }
  }

  private static Delivery lost(@Nullable Throwable cause) throws TelegramApiRequestException {
    if (cause instanceof PlatformHttp.NotSent notSent) {
      return new Delivery.Busy(
          Duration.ZERO, TelegramErrors.NOT_SENT + SecretMask.mask("" + notSent.getMessage()));
    }
    if (cause instanceof TelegramApiRequestException refused && TelegramErrors.hasCode(refused)) {
      throw refused;
    }
    String what = cause instanceof IOException ? "line lost: " : "answer unreadable: ";
    return new Delivery.Unknown(what + SecretMask.mask(String.valueOf(cause)));
  }
}
