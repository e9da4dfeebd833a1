package vn.tinhgon.channel.telegram;

import java.nio.file.Path;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A file to be sent; its answer is read as that of {@link SendText}. */
final class SendFile extends SendDocument {
  private static final long serialVersionUID = 1L;

  SendFile(String chat, Path file, String name) {
    super(chat, new InputFile(file.toFile(), name));
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    return SendText.read(answer, super::deserializeResponse);
  }
}
