package vn.tinhgon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.tinhgon.support.Hook;
import vn.tinhgon.support.HookStage;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.TelegramHook;
import vn.tinhgon.support.ZaloBotHook;
import vn.tinhgon.support.ZaloOaHook;

/**
 * Whoever keeps a door open that a platform calls, be it with the right secret, and whoever has
 * nearly the right one.
 *
 * @see WebhookForgeryTest
 */
class WebhookDoorsTest {
  private static final List<Hook> HOOKS =
      List.of(new TelegramHook(), new ZaloBotHook(), new ZaloOaHook(Clock.systemUTC()));
  private static final int BETWEEN_DROPS_MILLIS = 300;
  private static Service service;

  @BeforeAll
  static void open() {
    service =
        HookStage.byHand(
            Clock.systemUTC(),
            Map.of("server.tomcat.connection-timeout", "2s"),
            HOOKS.toArray(Hook[]::new));
  }

  @AfterAll
  static void close() {
    service.close();
    HOOKS.forEach(Hook::close);
  }

  static Stream<Hook> hooks() {
    return HOOKS.stream();
  }

  @ParameterizedTest
  @MethodSource("hooks")
  void refusesWhatIsShownWithOneBitFlipped(Hook hook) throws Exception {
    long before = rows();
    MockMvc door = door();
    String body = hook.body(9, 3, "/quantri 1");
    byte[] right = hook.shown(body).getBytes(StandardCharsets.ISO_8859_1);
    for (int bit = 0; bit < right.length * 8; bit++) {
      String forged = new String(flipped(right, bit), StandardCharsets.ISO_8859_1);
      // A number may be written in either case.
      if (!(hook instanceof ZaloOaHook) || !forged.equalsIgnoreCase(hook.shown(body))) {
        assertThat(status(door, hook, body.getBytes(StandardCharsets.UTF_8), forged))
            .as("bit %s", bit)
            .isEqualTo(401);
      }
    }
    assertThat(rows()).isEqualTo(before);
  }

  /** Only a signature can tell; a secret in a header stands for whatever comes with it. */
  @Test
  void refusesASignedBodyWithOneBitFlipped() throws Exception {
    Hook account = HOOKS.getLast();
    long before = rows();
    MockMvc door = door();
    String body = account.body(9, 4, "/quantri 1");
    byte[] right = body.getBytes(StandardCharsets.UTF_8);
    for (int bit = 0; bit < right.length * 8; bit++) {
      assertThat(status(door, account, flipped(right, bit), account.shown(body)))
          .as("bit %s", bit)
          .isEqualTo(401);
    }
    assertThat(rows()).isEqualTo(before);
  }

  /** The doors themselves: a client of HTTP sends no header that is no header. */
  private static MockMvc door() {
    var context = service.context();
    return MockMvcBuilders.standaloneSetup(
            context.getBeansWithAnnotation(RestController.class).values().toArray())
        .setControllerAdvice(
            context.getBeansWithAnnotation(RestControllerAdvice.class).values().toArray())
        .build();
  }

  private static int status(MockMvc door, Hook hook, byte[] body, String shown) throws Exception {
    return door.perform(
            MockMvcRequestBuilders.post(hook.path()).header(hook.header(), shown).content(body))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] forged = bytes.clone();
    forged[bit / 8] ^= (byte) (1 << (bit % 8));
    return forged;
  }

  private static long rows() {
    return service
        .part(JdbcClient.class)
        .sql("select count(*) from inbox")
        .query(Long.class)
        .single();
  }

  @Test
  @Timeout(120)
  void isRefusedWhetherHeSaysNothingMoreOrDripsAndHoldsUpNobody() throws Exception {
    long before = rows();
    List<Callable<String>> clients =
        HOOKS.stream()
            .<Callable<String>>mapMulti((hook, each) -> {
              each.accept(() -> service.http().raw(begun(hook)));
              each.accept(() -> dripped(hook));
            })
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = clients.stream().map(threads::submit).toList();
      for (Hook hook : HOOKS) {
        assertThat(HookStage.post(service, hook, hook.body(7, 1, "a"))).isEqualTo(200);
      }
      for (var answer : answers) {
        assertThat(answer.get()).startsWith("HTTP/1.1 408").doesNotContain("at vn.", "Exception");
      }
    }
    assertThat(rows()).isEqualTo(before + HOOKS.size());
  }

  private static String begun(Hook hook) {
    String body = hook.body(8, 2, "a");
    return "POST %s HTTP/1.1\r\nHost: localhost\r\n%s: %s\r\nContent-Length: %s\r\n\r\n%s"
        .formatted(hook.path(), hook.header(), hook.shown(body), 500, "{\"event_name\"");
  }

  /** A letter at a time, each in time, until there is an answer. */
  private static String dripped(Hook hook) throws IOException {
    var at = URI.create(service.url());
    try (var socket = new Socket(at.getHost(), at.getPort())) {
      socket.getOutputStream().write(begun(hook).getBytes(StandardCharsets.ISO_8859_1));
      socket.setSoTimeout(BETWEEN_DROPS_MILLIS);
      var answer = new ByteArrayOutputStream();
      while (true) {
        try {
          int letter = socket.getInputStream().read();
          if (letter < 0) {
            return answer.toString(StandardCharsets.UTF_8);
          }
          answer.write(letter);
        } catch (SocketTimeoutException nothingMoreYet) {
          if (answer.size() > 0) {
            return answer.toString(StandardCharsets.UTF_8);
          }
          socket.getOutputStream().write(' ');
        }
      }
    }
  }
}
