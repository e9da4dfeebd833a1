package vn.tinhgon.channel.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message to be sent. Of the answer only the id is read: were a field of it of an unknown form,
 * the library's own reading would fail although the message has arrived.
 */
final class SendText extends SendMessage {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  SendText(String chat, String text) {
    super(chat, text);
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    return read(answer, super::deserializeResponse);
  }

  /** How the library reads an answer. */
  interface Refusal {
    Message read(String answer) throws TelegramApiRequestException;
  }

  /** The id in an answer; what is no message is left to the library. */
  static Message read(String answer, Refusal refusal) throws TelegramApiRequestException {
    JsonNode tree = MAPPER.readTree(answer);
    if (!tree.path("ok").asBoolean(false)) {
      return refusal.read(answer);
    }
    var message = new Message();
    message.setMessageId(tree.path("result").path("message_id").asInt(0));
    return message;
  }
}
