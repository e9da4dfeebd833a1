package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Registry;

/**
 * The names of bodies and places that are known, to write with its marks what was typed without.
 * Names may be put together, such as "UBND" and "tỉnh Hà Tĩnh".
 */
final class MarkedNames {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ROMAN = Pattern.compile("[IVXL]+|\\d+");
  private static final int LONGEST = 12;

  private final Map<List<String>, String> names = new HashMap<>();

  MarkedNames(Registry registry, Wording wording) {
    for (String name : wording.get("document.issuers").split("\\|", -1)) {
      add(name);
    }
    registry.all(Locality.class).forEach(place -> add(place.name()));
    registry.all(Locality.class).forEach(place -> add(EntryView.name(place)));
    registry.all(Document.class).forEach(document -> add(document.issuer()));
  }

  private void add(String name) {
    if (!name.isBlank()) {
      names.putIfAbsent(words(Plain.vietnamese(name)), name);
    }
  }

  /** That name with its marks; empty where it was typed without any and is not known. */
  Optional<String> of(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    boolean marked = !Plain.vietnamese(name).equalsIgnoreCase(name);
    Optional<String> known = from(words(name), 0);
    return marked
        ? known.filter(found -> !words(found).equals(words(name))).or(() -> Optional.of(name))
        : known;
  }

  /** The issuer of the document that a text cites, if it was typed without marks and is unknown. */
  Optional<String> unmarkedIn(String cited) {
    return DocumentReference.in(cited)
        .map(DocumentReference::issuer)
        .filter(issuer -> !issuer.isEmpty() && of(issuer).isEmpty());
  }

  /** The words from there on, the longest name that is known first. */
  private Optional<String> from(List<String> typed, int at) {
    if (at == typed.size()) {
      return Optional.of("");
    }
    for (int to = Math.min(typed.size(), at + LONGEST); to > at; to--) {
      List<String> part = typed.subList(at, to);
      Optional<String> known = known(part);
      Optional<String> rest = known.isEmpty() ? known : from(typed, to);
      if (known.isPresent() && rest.isPresent()) {
        return Optional.of((known.get() + ' ' + rest.get()).strip());
      }
    }
    return Optional.empty();
  }

  private Optional<String> known(List<String> typed) {
    if (typed.size() == 1 && ROMAN.matcher(typed.getFirst()).matches()) {
      return Optional.of(typed.getFirst());
    }
    List<String> plain = typed.stream().map(Plain::vietnamese).toList();
    return Optional.ofNullable(names.get(plain)).filter(name -> agrees(typed, words(name)));
  }

  /** Whether nothing was typed with other marks. */
  private static boolean agrees(List<String> typed, List<String> name) {
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i);
      boolean bare = Plain.vietnamese(word).equalsIgnoreCase(word);
      if (!bare && !word.equalsIgnoreCase(name.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).forEach(words::add);
    return words;
  }
}
