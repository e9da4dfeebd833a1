package vn.tinhgon.answer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Registry;

/**
 * What the latest states of the store are answered with. A state that says the same as one of them
 * is not read again: what was rehearsed is served as it is once it is published.
 */
public final class Snapshots {
  private final Wording wording;
  private final int kept;
  private final Deque<Made> latest = new ArrayDeque<>();

  private record Made(Knowledge of, Snapshot snapshot) {}

  /**
   * Keeps some of them.
   *
   * @param kept how many, at least 1; each takes as much memory as the store it was made of
   */
  public Snapshots(Wording wording, int kept) {
    this.wording = wording;
    this.kept = kept;
  }

  /** What this state is answered with; nobody waits for what another makes of another state. */
  Snapshot of(Knowledge knowledge) {
    Snapshot known = known(knowledge);
    return known != null
        ? known
        : kept(new Made(knowledge, new Snapshot(knowledge, reader(knowledge.registry()), wording)));
  }

  /** By far the most of what a state says was read for one before it. */
  private RegisterReader reader(Registry registry) {
    return sameRegister(registry).orElseGet(() -> new RegisterReader(registry));
  }

  private synchronized Optional<RegisterReader> sameRegister(Registry registry) {
    return latest.stream()
        .map(one -> one.snapshot.reader.register())
        .filter(reader -> reader.registry.equals(registry))
        .findFirst();
  }

  private synchronized @Nullable Snapshot known(Knowledge knowledge) {
    for (Made one : latest) {
      if (one.of.saysTheSameAs(knowledge)) {
        return kept(one);
      }
    }
    return null;
  }

  private synchronized Snapshot kept(Made made) {
    latest.removeIf(one -> one.snapshot == made.snapshot);
    latest.addFirst(made);
    if (latest.size() > kept) {
      latest.removeLast();
    }
    return made.snapshot;
  }
}
