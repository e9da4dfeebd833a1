package vn.tinhgon.channel.zalooa;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.channel.zalooa.TokenServer.Grant;
import vn.tinhgon.channel.zalooa.TokenStore.Kept;
import vn.tinhgon.ops.SecretMask;

/**
 * What opens the API, renewed in time. A refresh token is good for one use: who loses what came for
 * it must have an administrator of the account consent again. So one renews at a time, and a new
 * pair is stored before it is used.
 */
final class Tokens implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Tokens.class);
  private static final Duration BREATH = Duration.ofSeconds(30);

  /** Whoever refuses so new a token would refuse the next one too. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private final TokenStore store;
  private final TokenServer server;
  private final Duration claim;
  private final Clock clock;

  /** Given to us, and not stored yet: not to be used, and not to be lost. */
  private @Nullable TokenPair unstored;

  private Instant notBefore = Instant.MIN;
  private String trouble = "";
  private boolean closed;

  /**
   * Tokens from that server.
   *
   * @param patience how long it may take to answer once
   */
  Tokens(TokenStore store, TokenServer server, Duration patience, Clock clock) {
    this.store = store;
    this.server = server;
    this.clock = clock;
    claim = patience.multipliedBy(3);
  }

  /** What to show now. */
  String access() throws NoToken {
    return insteadOf("");
  }

  /** The same, but not that one: the platform has refused it. */
  synchronized String insteadOf(String refused) throws NoToken {
    try {
      keep();
      Kept kept = store.read();
      Instant now = clock.instant();
      boolean good = kept.pair().good(now) && !kept.pair().access().equals(refused);
      if (good && now.isBefore(kept.pair().due())) {
        return shown(kept.pair());
      }
      try {
        return shown(renewed(kept, !refused.isEmpty()));
      } catch (NoToken notRenewed) {
        if (good) {
          return shown(kept.pair());
        }
        throw notRenewed;
      }
    } catch (DataAccessException | TransactionException away) {
      throw new NoToken(State.IN_TROUBLE, "the store of the tokens is away");
    }
  }

  private static String shown(TokenPair pair) {
    SecretMask.hide(pair.access());
    SecretMask.hide(pair.refresh());
    return pair.access();
  }

  /** Until when what we have opens the API. */
  Instant until() throws NoToken {
    access();
    return store.read().pair().expiresAt();
  }

  /** Takes what an administrator of the account has consented to; why not, if it is not given. */
  synchronized void consented(String code, String verifier) throws NoToken {
    if (!store.claim(claim)) {
      throw new NoToken(State.IN_TROUBLE, "the tokens are being renewed; try again in a minute");
    }
    switch (asked(() -> server.redeem(code, verifier))) {
      case Grant.Given(var pair) -> taken(pair);
      case Grant.Dead(var reason) -> throw withheld(State.CONSENT_NEEDED, reason);
      case Grant.Withheld(var reason) -> throw withheld(State.CONSENT_NEEDED, reason);
    }
  }

  /**
   * Waits for the renewal under way to be stored, and lets none begin: the service ends, and the
   * database with it.
   */
  @Override
  public synchronized void close() {
    closed = true;
  }

  private TokenPair renewed(Kept kept, boolean refused) throws NoToken {
    if (closed) {
      throw new NoToken(State.UNREACHABLE, "the service ends");
    }
    if (!kept.refused().isEmpty() || kept.pair().refresh().isEmpty()) {
      throw consent(kept.refused().isEmpty() ? "there is no refresh token" : kept.refused());
    }
    if (refused && clock.instant().isBefore(kept.pair().issuedAt().plus(YOUNG))) {
      throw new NoToken(State.TOKEN_REFUSED, "refuses tokens that it has just given out");
    }
    if (clock.instant().isBefore(notBefore)) {
      throw new NoToken(State.UNREACHABLE, trouble);
    }
    if (!store.claim(claim)) {
      throw new NoToken(State.IN_TROUBLE, "the tokens are being renewed by somebody else");
    }
    Kept mine = store.read();
    if (!mine.pair().refresh().equals(kept.pair().refresh())) {
      store.release();
      return mine.pair();
    }
    return switch (asked(() -> server.renew(mine.pair().refresh()))) {
      case Grant.Given(var pair) -> taken(pair);
      case Grant.Dead(var reason) -> byThePrevious(mine, reason);
      case Grant.Withheld(var reason) -> throw withheld(State.UNREACHABLE, reason);
    };
  }

  /** What came for it may have been lost on its way to the store: then it is still good. */
  private TokenPair byThePrevious(Kept kept, String reason) throws NoToken {
    String previous = kept.previousRefresh();
    if (!previous.isEmpty()
        && asked(() -> server.renew(previous)) instanceof Grant.Given(var pair)) {
      return taken(pair);
    }
    store.refused(reason);
    log.error(
        "Zalo OA: the refresh token is refused ({}); an administrator of the account must consent"
            + " again: run tinhgon zalooa consent",
        reason);
    throw consent(reason);
  }

  /** One question to the server. */
  private interface Question {
    Grant put() throws IOException;
  }

  private Grant asked(Question question) throws NoToken {
    try {
      return question.put();
    } catch (PlatformHttp.NotSent notSent) {
      throw withheld(State.UNREACHABLE, String.valueOf(notSent.getMessage()));
    } catch (IOException lost) {
      log.error("Zalo OA: the line was lost while tokens were renewed: {}", masked(lost));
      throw withheld(State.UNREACHABLE, masked(lost));
    }
  }

  private static String masked(IOException failed) {
    return SecretMask.mask(failed.toString());
  }

  private NoToken withheld(State state, String reason) {
    store.release();
    notBefore = clock.instant().plus(BREATH);
    trouble = SecretMask.mask("gives no tokens: " + reason);
    return new NoToken(state, trouble);
  }

  private static NoToken consent(String reason) {
    return new NoToken(
        State.CONSENT_NEEDED,
        SecretMask.mask("must be consented to again, run tinhgon zalooa consent: " + reason));
  }

  private TokenPair taken(TokenPair pair) throws NoToken {
    unstored = pair;
    keep();
    notBefore = Instant.MIN;
    return pair;
  }

  private void keep() throws NoToken {
    TokenPair pair = unstored;
    if (pair == null) {
      return;
    }
    try {
      store.put(pair);
      unstored = null;
      log.info("Zalo OA: tokens renewed, good until {}", pair.expiresAt());
    } catch (DataAccessException | TransactionException away) {
      log.error("Zalo OA: new tokens could not be stored yet; do not end the service", away);
      throw new NoToken(State.IN_TROUBLE, "new tokens could not be stored yet");
    }
  }
}
