package vn.tinhgon.channel.telegram;

import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Other words for a message that was sent; its answer is read as that of {@link SendText}. */
final class EditText extends EditMessageText {
  private static final long serialVersionUID = 1L;

  EditText(String chat, Integer messageId, String text) {
    super(EditMessageText.builder().chatId(chat).messageId(messageId).text(text));
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    return SendText.read(answer, refused -> (Message) super.deserializeResponse(refused));
  }
}
