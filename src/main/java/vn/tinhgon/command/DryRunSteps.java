package vn.tinhgon.command;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.tinhgon.message.Wording;

/** How far the dry runs of this process are; after a restart each begins anew. */
@Component
class DryRunSteps {
  private final Map<String, Integer> tried = new ConcurrentHashMap<>();
  private final Wording wording;

  DryRunSteps(Wording wording) {
    this.wording = wording;
  }

  /** So many of a hundred questions have been tried. */
  void tried(Brought one, int percent) {
    tried.put(one.code(), percent);
  }

  void ended(Brought one) {
    tried.remove(one.code());
  }

  /** In words. */
  String told(Brought one) {
    Integer percent = tried.get(one.code());
    return percent == null
        ? wording.get("file.step.reading")
        : wording.get("file.step.trying", String.valueOf(percent));
  }
}
