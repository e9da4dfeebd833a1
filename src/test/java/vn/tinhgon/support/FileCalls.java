package vn.tinhgon.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of {@link FakeTelegram}: what people sent, to be fetched within the limits of the Bot
 * API, and what the bot sent as a form with parts.
 */
final class FileCalls {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final long LARGEST_FETCHED = 20L << 20;
  private static final long LARGEST_SENT = 50L << 20;
  private static final int LONGEST_CAPTION = 1024;

  private final Map<String, byte[]> byId = new ConcurrentHashMap<>();
  private final Map<String, String> paths = new ConcurrentHashMap<>();
  private final Map<String, Long> sizes = new ConcurrentHashMap<>();
  private final List<FakeTelegram.SentFile> sent = new CopyOnWriteArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();

  /** Keeps a file that somebody sends; returns its id. */
  String add(byte[] bytes) {
    int number = numbers.incrementAndGet();
    String id = "BQAC-" + number;
    byId.put(id, bytes);
    paths.put(id, "documents/file_" + number + ".bin");
    return id;
  }

  /** From now on the file is said to be of that size, whatever it is. */
  void claim(String id, long size) {
    sizes.put(id, size);
  }

  /** From now on the file is said to lie there. */
  void place(String id, String path) {
    paths.put(id, path);
  }

  List<FakeTelegram.SentFile> sent() {
    return List.copyOf(sent);
  }

  /** The answer to getFile. */
  String where(JsonNode request) {
    String id = request.path("file_id").asString("");
    byte[] bytes = byId.get(id);
    if (bytes == null) {
      return TelegramAnswers.failed(400, "Bad Request: invalid file_id");
    }
    if (bytes.length > LARGEST_FETCHED) {
      return TelegramAnswers.failed(400, "Bad Request: file is too big");
    }
    ObjectNode file = MAPPER.createObjectNode();
    file.put("file_id", id).put("file_unique_id", "u" + id).put("file_path", paths.get(id));
    file.put("file_size", sizes.getOrDefault(id, (long) bytes.length));
    return TelegramAnswers.done(file.toString());
  }

  /** The bytes at that path. */
  void give(HttpExchange exchange, String path) throws IOException {
    byte[] bytes =
        paths.entrySet().stream()
            .filter(one -> path.equals(one.getValue()))
            .map(one -> byId.get(one.getKey()))
            .findFirst()
            .orElse(null);
    if (bytes == null) {
      TelegramAnswers.send(exchange, 404, TelegramAnswers.failed(404, "Not Found"));
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
    // In pieces: the reader learns the size only by reading.
    exchange.sendResponseHeaders(200, 0);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
    exchange.close();
  }

  /** What is wrong with a form that sends a document; null if nothing is. */
  String refusal(Form form) {
    String named = form.text("document");
    if (form.text("chat_id").isEmpty()) {
      return "chat_id is empty";
    }
    if (!named.startsWith("attach://")) {
      return "there is no document in the request";
    }
    byte[] bytes = form.files().get(named.substring("attach://".length()));
    if (bytes == null) {
      return "wrong file identifier/HTTP URL specified";
    }
    if (bytes.length == 0) {
      return "file must be non-empty";
    }
    if (bytes.length > LARGEST_SENT) {
      return "Request Entity Too Large";
    }
    if (!form.text("parse_mode").isEmpty()) {
      return "parse_mode is not wanted here";
    }
    return form.text("caption").length() > LONGEST_CAPTION ? "message caption is too long" : null;
  }

  void take(Form form) {
    String name = form.text("document").substring("attach://".length());
    sent.add(new FakeTelegram.SentFile(form.text("chat_id"), name, form.files().get(name)));
  }

  /** A form with parts. */
  record Form(Map<String, String> texts, Map<String, byte[]> files) {

    String text(String field) {
      return texts.getOrDefault(field, "");
    }

    /** Reads a body of that type; every byte stands for one character meanwhile. */
    static Form of(String type, byte[] body) {
      String boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
      Map<String, String> texts = new ConcurrentHashMap<>();
      Map<String, byte[]> files = new ConcurrentHashMap<>();
      String all = new String(body, StandardCharsets.ISO_8859_1);
      int from = all.indexOf(boundary);
      while (from >= 0) {
        int head = from + boundary.length() + 2;
        int end = all.indexOf("\r\n" + boundary, head);
        if (end < 0) {
          break;
        }
        int words = all.indexOf("\r\n\r\n", head);
        String headers = all.substring(head, words);
        byte[] bytes = all.substring(words + 4, end).getBytes(StandardCharsets.ISO_8859_1);
        String name = quoted(headers, "; name=\"");
        if (headers.contains("; filename=\"")) {
          files.put(name, bytes);
        } else {
          texts.put(name, new String(bytes, StandardCharsets.UTF_8));
        }
        from = end + 2;
      }
      return new Form(texts, files);
    }

    private static String quoted(String headers, String before) {
      int from = headers.indexOf(before) + before.length();
      return headers.substring(from, headers.indexOf('"', from));
    }
  }
}
