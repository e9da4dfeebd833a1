package vn.tinhgon.channel.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Makes the library's clients. */
final class TelegramClients {

  private TelegramClients() {}

  /** One that speaks with the server of the settings, on that line. */
  static TelegramClient of(TelegramProperties properties, OkHttpClient http) {
    var url = properties.apiUrl();
    int port = url.getPort() > 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
    var mapper = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    return new OkHttpTelegramClient(
        mapper,
        http,
        properties.token(),
        new TelegramUrl(url.getScheme(), url.getHost(), port, false));
  }
}
