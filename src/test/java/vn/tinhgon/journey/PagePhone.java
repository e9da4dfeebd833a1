package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.support.Http;

/** Somebody with the page open, as its script speaks with the service. */
final class PagePhone implements Phone {
  private final Http http;
  private final String origin;
  private String cookie;
  private final Consumer<BooleanSupplier> await;
  private String cursor = "";
  private List<JsonNode> latest = List.of();

  PagePhone(String url, Consumer<BooleanSupplier> await) {
    http = new Http(url);
    origin = url;
    this.await = await;
    String set = http.get("/").headers().firstValue("Set-Cookie").orElseThrow();
    cookie = set.substring(0, set.indexOf(';'));
  }

  @Override
  public Door door() {
    return Door.PAGE;
  }

  @Override
  public Screen says(String text) {
    return after("/web/messages", "text", text);
  }

  @Override
  public Screen presses(String label) {
    String token =
        latest.stream()
            .flatMap(item -> buttons(item).stream())
            .filter(button -> button.path("label").asString().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + label + " in " + latest))
            .path("token")
            .asString();
    return after("/web/choices", "token", token);
  }

  @Override
  public Screen sendsSticker() {
    throw new UnsupportedOperationException("the page sends words and files");
  }

  @Override
  public Screen sendsFile(String name, byte[] bytes, String until) {
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"clientId\"\r\n\r\n"
            + UUID.randomUUID()
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\n\r\n"
            + new String(bytes, StandardCharsets.UTF_8)
            + "\r\n--x--\r\n";
    return read(
        http.post(
            "/web/files",
            form,
            "Cookie",
            cookie,
            "Origin",
            origin,
            "X-TinhGon",
            "1",
            "Content-Type",
            "multipart/form-data; boundary=x"),
        until);
  }

  @Override
  public Screen hears(Runnable cause) {
    cause.run();
    return shown("");
  }

  private Screen after(String path, String field, String value) {
    String body =
        JsonMapper.shared()
            .writeValueAsString(Map.of(field, value, "clientId", UUID.randomUUID().toString()));
    return read(
        http.post(
            path, body, "Cookie", cookie, "Origin", origin, "Content-Type", "application/json"),
        "");
  }

  private Screen read(HttpResponse<String> taken, String until) {
    assertThat(taken.statusCode()).isEqualTo(202);
    // Whoever takes a role on is somebody new.
    taken
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
    return shown(until);
  }

  private Screen shown(String until) {
    await.accept(() -> answered(until));
    List<String> bubbles = latest.stream().map(PagePhone::words).toList();
    List<String> labels = new ArrayList<>();
    latest.getLast().path("choices").forEach(one -> labels.add(one.path("label").asString()));
    List<String> files =
        latest.stream()
            .flatMap(item -> item.path("files").valueStream())
            .map(file -> file.path("name").asString())
            .toList();
    return Screen.withButtons(bubbles, labels, files);
  }

  private boolean answered(String until) {
    var excerpt =
        JsonMapper.shared()
            .readTree(http.get("/web/messages?after=" + cursor, "Cookie", cookie).body());
    List<JsonNode> replies =
        excerpt
            .path("items")
            .valueStream()
            .filter(item -> item.path("kind").asString().equals("replied"))
            .toList();
    if (excerpt.path("waiting").asBoolean()
        || replies.stream().noneMatch(item -> words(item).contains(until))) {
      return false;
    }
    latest = replies;
    cursor = excerpt.path("cursor").asString();
    return true;
  }

  private static List<JsonNode> buttons(JsonNode item) {
    List<JsonNode> buttons = new ArrayList<>(item.path("choices").valueStream().toList());
    item.path("votes").forEach(buttons::add);
    return buttons;
  }

  /** As it stands there, with the page's own list of sources below. */
  private static String words(JsonNode item) {
    var text = new StringBuilder();
    for (JsonNode block : item.path("blocks")) {
      boolean numbers = block.path("kind").asString().equals("NUMBERS");
      int number = 0;
      for (JsonNode line : block.path("lines")) {
        text.append(numbers ? ++number + ". " : "");
        text.append(String.join("", line.findValuesAsString("text"))).append('\n');
      }
    }
    if (!item.path("sources").isEmpty()) {
      text.append("\nCăn cứ:\n");
    }
    for (JsonNode source : item.path("sources")) {
      String url = source.path("url").asString("");
      text.append(source.path("label").asString()).append(url.isEmpty() ? "" : " – " + url);
      text.append('\n');
    }
    return text.toString();
  }
}
