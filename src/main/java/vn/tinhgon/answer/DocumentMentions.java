package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Recognises documents by kind, number and suffix in any usual spelling. */
final class DocumentMentions {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("kết luận", "kl"),
          Map.entry("kl", "kl"),
          Map.entry("nghị quyết", "nq"),
          Map.entry("nq", "nq"),
          Map.entry("kế hoạch", "kh"),
          Map.entry("kh", "kh"),
          Map.entry("chương trình hành động", "ctr"),
          Map.entry("chương trình", "ctr"),
          Map.entry("ctr", "ctr"),
          Map.entry("cthđ", "ctr"),
          Map.entry("đề án", "đa"),
          Map.entry("đa", "đa"),
          Map.entry("quyết định", "qđ"),
          Map.entry("qđ", "qđ"),
          Map.entry("chỉ thị", "ct"),
          Map.entry("thông báo", "tb"),
          Map.entry("nghị định", "nđ"),
          Map.entry("văn bản", ""));
  private static final Map<String, String> SUFFIXES =
      Map.ofEntries(
          Map.entry("tu", "tu"),
          Map.entry("tỉnh ủy", "tu"),
          Map.entry("của tỉnh ủy", "tu"),
          Map.entry("của tỉnh", "tu"),
          Map.entry("tw", "tw"),
          Map.entry("tư", "tw"),
          Map.entry("trung ương", "tw"),
          Map.entry("của trung ương", "tw"),
          Map.entry("hu", "hu"),
          Map.entry("huyện ủy", "hu"),
          Map.entry("của huyện ủy", "hu"),
          Map.entry("thu", "thu"),
          Map.entry("th u", "thu"),
          Map.entry("txu", "thu"),
          Map.entry("thị ủy", "thu"),
          Map.entry("của thị ủy", "thu"),
          Map.entry("đuôi tỉnh ủy", "tu"),
          Map.entry("có đuôi tỉnh ủy", "tu"),
          Map.entry("đuôi trung ương", "tw"),
          Map.entry("có đuôi trung ương", "tw"),
          Map.entry("cp", "cp"),
          Map.entry("ubnd", "ubnd"),
          Map.entry("ubtvqh15", "ubtvqh15"));

  // "đề án mang số 25", "nghị quyết số hiệu 19"
  private static final Set<String> BETWEEN = Set.of("so", "mang", "hieu");

  private final List<Numbered> numbered = new ArrayList<>();
  private final Phrases<Document> names = new Phrases<>();
  private final Phrases<String> kinds = new Phrases<>();
  private final Phrases<String> suffixes = new Phrases<>();

  /**
   * A document spoken of.
   *
   * @param spoken as to be shown, such as {@code KL 06-TU}
   * @param documents those of the register that it can mean; none = not held
   */
  record Mention(String spoken, List<Document> documents, int from, int to) {}

  private record Numbered(String number, String kind, String suffix, Document document) {}

  DocumentMentions(Registry registry, Language language) {
    KINDS.forEach(kinds::add);
    SUFFIXES.forEach(suffixes::add);
    registry
        .all(Document.class)
        .filter(document -> document.provenance().served())
        .forEach(document -> learn(document, language));
  }

  private void learn(Document document, Language language) {
    for (Mention own : parse(Spelling.tokens(document.number() == null ? "" : document.number()))) {
      numbered.add(numbered(own, document));
    }
    for (String name : document.names()) {
      List<Token> words = language.writtenOut(Spelling.tokens(name));
      if (parse(words).isEmpty() && words.size() > 1) {
        names.add(words, document);
      }
    }
    if (document.number() != null && parse(Spelling.tokens(document.number())).isEmpty()) {
      names.add(document.number(), document);
    }
  }

  private static Numbered numbered(Mention own, Document document) {
    String[] parts = own.spoken().split(" ", 3);
    return new Numbered(
        parts[0],
        parts[1].equals("-") ? "" : parts[1],
        parts[2].equals("-") ? "" : parts[2],
        document);
  }

  /** All documents named in the text. */
  List<Mention> in(List<Token> text, Marks marks) {
    List<Mention> mentions = new ArrayList<>(parse(text).stream().map(this::resolve).toList());
    Set<Integer> taken = new HashSet<>();
    mentions.forEach(m -> range(m).forEach(taken::add));
    for (int i = 0; i < text.size(); i++) {
      Optional<Phrases.Hit<Document>> name =
          taken.contains(i) ? Optional.empty() : names.at(text, i, marks);
      if (name.isPresent()) {
        int to = i + name.get().length();
        Document document = name.get().value();
        mentions.add(new Mention(document.names().getFirst(), List.of(document), i, to));
        i = to - 1;
      }
    }
    return mentions;
  }

  private static List<Integer> range(Mention mention) {
    List<Integer> range = new ArrayList<>();
    for (int i = mention.from(); i < mention.to(); i++) {
      range.add(i);
    }
    return range;
  }

  /** Mentions not yet looked up; {@code spoken} is "number kind suffix", "-" where not given. */
  private List<Mention> parse(List<Token> text) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < text.size(); ) {
      var kind = kinds.at(text, i, Marks.LENIENT);
      int number = i + kind.map(Phrases.Hit::length).orElse(0);
      while (kind.isPresent()
          && number < text.size()
          && BETWEEN.contains(text.get(number).folded())) {
        number++;
      }
      if (number >= text.size() || !plainNumber(text.get(number))) {
        i++;
        continue;
      }
      List<Mention> here = numbers(text, i, number, kind.map(Phrases.Hit::value).orElse(""));
      found.addAll(here);
      i = here.isEmpty() ? number + 1 : here.getLast().to();
    }
    return found;
  }

  /**
   * One number, or several in a row ("18, 19-NQ/TW"), each with the kind and suffix around them.
   */
  private List<Mention> numbers(List<Token> text, int from, int first, String kindBefore) {
    List<String> numbers = new ArrayList<>();
    int i = first;
    while (i < text.size()
        && plainNumber(text.get(i))
        && (numbers.isEmpty() || !kindBefore.isEmpty())) {
      numbers.add(text.get(i++).exact());
      if (i + 1 < text.size()
          && text.get(i).folded().equals("va")
          && plainNumber(text.get(i + 1))) {
        i++;
      }
    }
    var kindAfter =
        kinds
            .at(text, i, Marks.EXACT)
            .filter(hit -> kindBefore.isEmpty() || hit.value().equals(kindBefore));
    i += kindAfter.map(Phrases.Hit::length).orElse(0);
    String kind = kindBefore.isEmpty() ? kindAfter.map(Phrases.Hit::value).orElse("") : kindBefore;
    var suffix = suffixes.at(text, i, Marks.LENIENT);
    i += suffix.map(Phrases.Hit::length).orElse(0);
    if (kind.isEmpty() || (kindBefore.isEmpty() && suffix.isEmpty())) {
      return List.of();
    }
    int to = i;
    String named = kind + ' ' + suffix.map(Phrases.Hit::value).orElse("-");
    List<Mention> here = new ArrayList<>();
    if (kindBefore.isEmpty()) {
      here.addAll(further(text, from, named));
    }
    numbers.forEach(n -> here.add(new Mention(n + ' ' + named, List.of(), from, to)));
    return here;
  }

  /** "22, 23-CTr/ThU": what stands to the left may be any number, so it must be a document's. */
  private List<Mention> further(List<Token> text, int from, String named) {
    int left = from - 1;
    if (left > 0 && text.get(left).folded().equals("va")) {
      left--;
    }
    if (left < 0 || !plainNumber(text.get(left))) {
      return List.of();
    }
    var spoken = new Mention(text.get(left).exact() + ' ' + named, List.of(), left, left + 1);
    return resolve(spoken).documents().isEmpty() ? List.of() : List.of(spoken);
  }

  private static boolean plainNumber(Token token) {
    return token.number()
        && token.exact().length() <= 4
        && token.exact().chars().allMatch(Character::isDigit);
  }

  private Mention resolve(Mention spoken) {
    String[] parts = spoken.spoken().split(" ", 3);
    List<Document> meant =
        numbered.stream()
            .filter(n -> n.number().equals(parts[0]))
            .filter(n -> parts[1].equals("-") || n.kind().equals(parts[1]))
            .filter(
                n -> parts[2].equals("-") || n.suffix().isEmpty() || n.suffix().equals(parts[2]))
            .map(Numbered::document)
            .toList();
    String shown = shown(parts);
    return new Mention(shown, meant, spoken.from(), spoken.to());
  }

  private static String shown(String[] parts) {
    String number = parts[0].length() == 1 ? "0" + parts[0] : parts[0];
    String kind = parts[1].equals("ctr") ? "CTr" : parts[1].toUpperCase(java.util.Locale.ROOT);
    String suffix = parts[2].equals("thu") ? "ThU" : parts[2].toUpperCase(java.util.Locale.ROOT);
    return number + '-' + kind + (suffix.equals("-") ? "" : '/' + suffix);
  }
}
