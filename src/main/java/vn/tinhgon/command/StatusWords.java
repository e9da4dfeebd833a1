package vn.tinhgon.command;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Status;

/** How people say how far a fact has come. */
final class StatusWords {
  private final Wording wording;
  private final Map<String, Status> statuses = new HashMap<>();

  StatusWords(Wording wording) {
    this.wording = wording;
    for (Status status : Status.values()) {
      statuses.put(Plain.words(status.name().replace('_', ' ')), status);
      statuses.put(Plain.words(word(status)), status);
      for (String alias : wording.get("form.status." + status).split(",", -1)) {
        statuses.put(Plain.words(alias), status);
      }
    }
  }

  /** The status that is meant. */
  Optional<Status> read(String words) {
    return Optional.ofNullable(statuses.get(Plain.words(words.replace('_', ' '))));
  }

  /** The word readers see. */
  String word(Status status) {
    return wording.get("status." + status);
  }

  /** All words that can be chosen from. */
  String all() {
    return Arrays.stream(Status.values()).map(this::word).collect(Collectors.joining("; "));
  }
}
