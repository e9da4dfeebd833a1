package vn.tinhgon.support;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A platform that calls the service: what the service is told of it, what it posts and shows, what
 * it takes. Persons are numbers, which no two platforms may share in one test.
 */
public sealed interface Hook extends AutoCloseable permits TelegramHook, ZaloBotHook, ZaloOaHook {
  /** What those show that show a secret. */
  String SECRET = "webhook-secret-made-for-drills";

  /** A message it took from the service. */
  record Taken(String messageId, String chat, String text) {}

  /** What the service calls it. */
  String channel();

  /** Environment with which the service is open on it. */
  Map<String, String> settings();

  /** The same as properties. */
  default Map<String, String> properties() {
    return settings().entrySet().stream()
        .collect(Collectors.toMap(one -> property(one.getKey()), Map.Entry::getValue));
  }

  private static String property(String variable) {
    String[] words = variable.toLowerCase(java.util.Locale.ROOT).split("_", 3);
    return words[0] + "." + words[1] + "." + words[2].replace('_', '-');
  }

  /** Where it calls. */
  String path();

  /** In which header it shows who it is. */
  String header();

  /** That person's words as they are posted, with a number that no other message has. */
  String body(int person, int number, String words);

  /** What it shows with that body. */
  String shown(String body);

  /** Those words, posted to that service. */
  default HttpRequest post(String service, int person, int number, String words) {
    String body = body(person, number, words);
    return HttpRequest.newBuilder(URI.create(service + path()))
        .header("Content-Type", "application/json")
        .header(header(), shown(body))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** From now on it posts there by itself, in order for each person, again until it is taken. */
  void pushTo(URI service);

  /** Its address is set, though nobody is there: what it would post is posted by hand. */
  void setUp();

  /** That person writes; returns by which key the service knows the message. */
  String says(int person, String words);

  /** All it took, in order. */
  List<Taken> taken();

  /** What it took for that person. */
  default List<String> textsTo(int person) {
    return taken().stream().filter(one -> one.chat().equals("" + person)).map(Taken::text).toList();
  }

  /** How many messages are here whose sender has no answer yet. */
  int openSends();

  /** Is told of every moment, on the thread that serves the call or posts; may block it. */
  void observe(Consumer<Moment> listener);

  /** What lies between it and us. */
  FakeLine line();

  /** What it would have refused. */
  List<String> violations();

  @Override
  void close();
}
