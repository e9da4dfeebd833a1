package vn.tinhgon.command;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Wording;
import vn.tinhgon.rehearsal.Rehearsal;

/**
 * What bringing a file as one act takes in a service that does not run, for a job to import. No
 * configuration by annotation, so that no scan finds it.
 */
@Import({FileActs.class, Deeds.class, Rehearsal.class})
public class FileActsOnDatabase {

  @Bean
  Wording wording() {
    return new Wording();
  }

  @Bean
  AnswerEngine engine(KnowledgeSource store, Wording wording) {
    return new AnswerEngine(store, wording);
  }
}
