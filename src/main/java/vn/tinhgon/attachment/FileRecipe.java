package vn.tinhgon.attachment;

import java.io.IOException;
import java.io.OutputStream;
import vn.tinhgon.message.Attachment;

/** A file made when it is sent, of what the store holds then; nothing of it need be kept. */
public interface FileRecipe {
  /** Everything, a sheet for each table. */
  Attachment STORE_WORKBOOK = new Attachment("store-xlsx", "tinhgon.xlsx");

  /** Everything as the folder of knowledge, and that workbook beside it. */
  Attachment STORE_FOLDER = new Attachment("store-zip", "tinhgon.zip");

  /** The tables empty, to be filled in. */
  Attachment TEMPLATE = new Attachment("store-template", "mau.xlsx");

  /** How a reply names it. */
  Attachment attachment();

  /** Makes the file. */
  void write(OutputStream out) throws IOException;
}
