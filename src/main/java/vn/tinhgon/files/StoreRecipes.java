package vn.tinhgon.files;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.attachment.FileRecipe;
import vn.tinhgon.faq.StoreFiles;
import vn.tinhgon.message.Attachment;

/** The files that can be made of the store whenever somebody is to have them. */
@Configuration(proxyBeanMethods = false)
class StoreRecipes {

  private interface Writing {
    void write(OutputStream out) throws IOException;
  }

  private record Recipe(Attachment attachment, Writing writing) implements FileRecipe {

    @Override
    public void write(OutputStream out) throws IOException {
      writing.write(out);
    }
  }

  @Bean
  FileRecipe storeAsWorkbook(StoreFiles files) {
    return new Recipe(FileRecipe.STORE_WORKBOOK, files::writeWorkbook);
  }

  @Bean
  FileRecipe storeAsFolder(Exports exports) {
    return new Recipe(FileRecipe.STORE_FOLDER, exports::write);
  }

  @Bean
  FileRecipe template(StoreFiles files) {
    return new Recipe(FileRecipe.TEMPLATE, files::writeTemplate);
  }
}
