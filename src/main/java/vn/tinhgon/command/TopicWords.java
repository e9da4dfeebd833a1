package vn.tinhgon.command;

import java.util.Set;
import vn.tinhgon.message.Wording;

/** Topics, which are kept without marks, as readers see them. */
final class TopicWords {
  private static final Set<String> TOPICS =
      Set.of("cach-lam", "chuc-danh", "don-vi", "nguoi-va-gioi-han", "so-lieu", "van-ban", "khac");

  private final Wording wording;

  TopicWords(Wording wording) {
    this.wording = wording;
  }

  /** The topic in words; one that is not of ours as it is kept. */
  String word(String topic) {
    return TOPICS.contains(topic) ? wording.get("stats.topic." + topic) : topic;
  }
}
