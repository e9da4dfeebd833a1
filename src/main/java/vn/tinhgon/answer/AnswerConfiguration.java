package vn.tinhgon.answer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Wording;

/** Sets the engine up on the service's store. */
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

  /** What is served, and what was rehearsed last. */
  @Bean
  Snapshots snapshots(Wording wording) {
    return new Snapshots(wording, 2);
  }

  @Bean
  AnswerEngine answerEngine(KnowledgeSource store, Wording wording, Snapshots snapshots) {
    return new AnswerEngine(store, wording, snapshots);
  }
}
