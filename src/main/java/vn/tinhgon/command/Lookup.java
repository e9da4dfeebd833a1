package vn.tinhgon.command;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Source;

/** Finds in the register what people name: documents, publications, places. */
final class Lookup {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** At the front of a number; 103 is not 13. */
  private static final Pattern LEADING_ZEROS = Pattern.compile("(?<!\\d)0+(?=\\d)");

  private static final Pattern ISSUED =
      Pattern.compile("\\b(?:ngay )?\\d{1,2} (?:thang )?\\d{1,2} (?:nam )?\\d{2,4}\\b");

  /** A day from which something holds, and not one of issue. */
  private static final Pattern FROM = Pattern.compile("\\b(?:tu|vao)(?: ngay)? \\d");

  /** Who issued it; no word of when. */
  private static final Pattern BY =
      Pattern.compile("(?:cua|do) (?!.*\\b(?:tu|ngay|thang|nam|quy|hom)\\b)\\D+");

  /** What may stand before the number of a document. */
  private static final Set<String> BEFORE = Set.of("so", "hieu", "van", "ban", "xem");

  private static final String TODAY = "hom nay";

  /** "trung ương" is the name of a level far more often than of a place. */
  private static final String NO_PLACE = "trung ương";

  private final Registry registry;
  private final Set<List<String>> types = new LinkedHashSet<>();

  Lookup(Registry registry) {
    this.registry = registry;
    registry.all(Locality.class).forEach(place -> types.add(exact(place.type())));
  }

  /**
   * The documents meant by a number, a name or an id; several where it does not say which. A number
   * within more words will do: "KL số 05-KL/TU ngày 29/6/2016"; its day and its issuer must agree.
   */
  List<Document> documents(String spoken) {
    List<String> said = folded(spoken);
    List<Document> named =
        registry
            .all(Document.class)
            .filter(document -> namesOf(document).anyMatch(name -> folded(name).equals(said)))
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    Optional<DocumentReference> cited = DocumentReference.in(spoken);
    List<Document> numbered = cited.map(this::numbered).orElse(List.of());
    if (numbered.isEmpty()) {
      return registry.all(Document.class).filter(document -> within(said, document)).toList();
    }
    return numbered.stream().filter(document -> !isOther(cited.get(), spoken, document)).toList();
  }

  /** Those of the same number that are not meant: others issued them, or on another day. */
  List<Document> others(String spoken) {
    return DocumentReference.in(spoken).stream()
        .flatMap(
            cited -> numbered(cited).stream().filter(document -> isOther(cited, spoken, document)))
        .toList();
  }

  private List<Document> numbered(DocumentReference cited) {
    String key = DocumentReference.key(cited.number());
    return registry.all(Document.class).filter(document -> key.equals(key(document))).toList();
  }

  /** Numbers begin anew with every issuer and every year. */
  private static boolean isOther(DocumentReference cited, String spoken, Document document) {
    LocalDate day = FROM.matcher(Plain.words(spoken)).find() ? null : cited.issued();
    return (day != null && !day.toString().startsWith(document.issued()))
        || (!cited.issuer().isEmpty() && Issuer.differ(cited.issuer(), document.issuer()));
  }

  private static String key(Document document) {
    return document.number() == null ? "" : DocumentReference.key(document.number());
  }

  private static Stream<String> namesOf(Document document) {
    String number = document.number() == null ? document.id() : document.number();
    return Stream.concat(
        Stream.of(document.id(), number, document.kind() + ' ' + number),
        document.names().stream());
  }

  private static boolean within(List<String> said, Document document) {
    List<String> number = folded(document.number() == null ? "" : document.number());
    return number.size() > 1 && Collections.indexOfSubList(said, number) >= 0;
  }

  /**
   * What is said after the number of a document and is neither its day nor who issued it; empty
   * where all was understood.
   */
  static String beyond(String spoken, Document document) {
    List<String> said = folded(spoken);
    List<String> number = folded(document.number() == null ? document.id() : document.number());
    int at = Collections.indexOfSubList(said, number);
    if (at < 0 || namesOf(document).anyMatch(name -> folded(name).equals(said))) {
      return "";
    }
    int from = at + number.size();
    String after = String.join(" ", said.subList(from, said.size()));
    String rest = ISSUED.matcher(after).replaceAll(" ").strip();
    boolean issuer = BY.matcher(rest).matches();
    return rest.isEmpty() || issuer || rest.equals(TODAY)
        ? ""
        : String.join(" ", exact(spoken).subList(from, said.size()));
  }

  /** Whether all that was said names the document: its kind, number, day and issuer. */
  static boolean names(String spoken, Document document) {
    List<String> said = folded(spoken);
    List<String> number = folded(document.number() == null ? document.id() : document.number());
    int at = Collections.indexOfSubList(said, number);
    List<String> kind = folded(document.kind());
    String sign = kind.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    return at < 0
        || (beyond(spoken, document).isEmpty()
            && said.subList(0, at).stream()
                .allMatch(word ->
                    kind.contains(word)
                        || word.equals(sign)
                        || number.contains(word)
                        || BEFORE.contains(word)));
  }

  /** The publication with that id or title. */
  Optional<Source> source(String spoken) {
    List<String> said = folded(spoken);
    return registry.sources().stream()
        .filter(source -> folded(source.id()).equals(said) || folded(source.title()).equals(said))
        .findFirst();
  }

  /** The places of that name; with its type where one is given. */
  List<Locality> places(String spoken) {
    List<String> said = folded(spoken);
    return registry
        .all(Locality.class)
        .filter(place ->
            Stream.concat(
                    Stream.of(place.id(), place.name(), place.type() + ' ' + place.name()),
                    place.aliases().stream())
                .anyMatch(name -> folded(name).equals(said)))
        .toList();
  }

  /** The places that a text names, written with all their marks and not with another type. */
  List<Locality> placesIn(String text) {
    List<String> words = exact(text);
    List<Locality> named = new ArrayList<>();
    for (Locality place : registry.all(Locality.class).toList()) {
      if (!place.type().equals(NO_PLACE) && named(words, place)) {
        named.add(place);
      }
    }
    return named;
  }

  private boolean named(List<String> words, Locality place) {
    List<String> name = exact(place.name());
    List<String> type = exact(place.type());
    for (int at = 0; at + name.size() <= words.size(); at++) {
      List<String> before = words.subList(0, at);
      if (words.subList(at, at + name.size()).equals(name)
          && (endsWith(before, type) || types.stream().noneMatch(t -> endsWith(before, t)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWith(List<String> words, List<String> end) {
    return words.size() >= end.size()
        && words.subList(words.size() - end.size(), words.size()).equals(end);
  }

  private static List<String> folded(String text) {
    return split(Plain.words(text));
  }

  private static List<String> exact(String text) {
    return split(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
  }

  private static List<String> split(String text) {
    return NO_WORD
        .splitAsStream(text)
        .filter(word -> !word.isEmpty())
        .map(word -> LEADING_ZEROS.matcher(word).replaceAll(""))
        .toList();
  }
}
