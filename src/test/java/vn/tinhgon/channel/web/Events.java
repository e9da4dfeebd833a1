package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open stream of server-sent events. */
final class Events implements AutoCloseable {
  final HttpResponse<Stream<String>> response;
  private final Iterator<String> lines;
  String lastId = "";

  private Events(HttpResponse<Stream<String>> response) {
    this.response = response;
    lines = response.body().iterator();
    assertThat(response.statusCode()).isEqualTo(200);
  }

  static Events of(Visitor visitor, String... headers) {
    List<String> all = new ArrayList<>(List.of("Cookie", visitor.cookie()));
    all.addAll(List.of(headers));
    return new Events(visitor.service().http().open("/web/stream", all.toArray(String[]::new)));
  }

  /** The next event; waits for it. */
  JsonNode next() {
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("id: ")) {
        lastId = line.substring(4);
      } else if (line.startsWith("data: ")) {
        return JsonMapper.shared().readTree(line.substring(6));
      }
    }
    throw new AssertionError("the stream has ended");
  }

  boolean ended() {
    while (lines.hasNext()) {
      lines.next();
    }
    return true;
  }

  @Override
  public void close() {
    response.body().close();
  }
}
