package vn.tinhgon.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Unit;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/**
 * What is held under the very words of a question: a title, another wording that its editors gave
 * it, the label of a choice. Whoever writes an entry may expect it to be found by its words.
 */
final class OwnWords {
  private final Map<String, Map<String, Candidate>> labels = new HashMap<>();
  private final Map<String, Map<String, Candidate>> wordings = new HashMap<>();

  OwnWords(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      if (!onlyNames(candidate)) {
        learn(labels, candidate.label(), candidate);
      }
      if (candidate.entry() != null) {
        candidate.entry().alternates().forEach(words -> learn(wordings, words, candidate));
      }
    }
  }

  /** A bare name may be meant as the answer to what was asked back. */
  private static boolean onlyNames(Candidate candidate) {
    return candidate.is(Locality.class) || candidate.is(Document.class) || candidate.is(Unit.class);
  }

  private static void learn(
      Map<String, Map<String, Candidate>> held, String words, Candidate candidate) {
    held.computeIfAbsent(key(words), _ -> new HashMap<>()).put(candidate.id(), candidate);
  }

  /** The only one that is labelled so. */
  Optional<Candidate> labelled(String text) {
    return only(labels.getOrDefault(key(text), Map.of()));
  }

  /** The only entry that is also asked for so. */
  Optional<Candidate> alsoWorded(String text) {
    return only(wordings.getOrDefault(key(text), Map.of()));
  }

  private static Optional<Candidate> only(Map<String, Candidate> held) {
    return held.size() == 1 ? held.values().stream().findFirst() : Optional.empty();
  }

  private static String key(String text) {
    return Spelling.tokens(text).stream().map(Token::folded).collect(Collectors.joining(" "));
  }
}
