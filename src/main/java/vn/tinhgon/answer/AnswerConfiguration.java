package vn.tinhgon.answer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Wording;

/** Sets the engine up on the service's store. */
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

  @Bean
  AnswerEngine answerEngine(KnowledgeSource store, Wording wording) {
    return new AnswerEngine(store, wording);
  }
}
