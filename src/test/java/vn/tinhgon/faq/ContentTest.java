package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.registry.Contact;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Position;
import vn.tinhgon.registry.Source;
import vn.tinhgon.registry.Unit;

/** The shipped content against the articles it comes from. */
class ContentTest {
  private static final int RUN = 12;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern ROW = Pattern.compile("^ *- (?:\\{)?id: *([A-Z0-9][\\w.-]*)");

  private final Knowledge shipped = KnowledgeFolder.read(Path.of("faq")).current();

  @Test
  void holdsEveryRowOfTheFacts() throws IOException {
    Set<String> held = new HashSet<>();
    shipped.registry().sources().forEach(source -> held.add(source.id()));
    shipped.registry().rows().forEach(row -> held.add(row.id()));
    shipped.entries().forEach(entry -> held.add(entry.id()));

    Set<String> missing = new TreeSet<>();
    int rows = 0;
    for (String line : Files.readAllLines(SharedSources.find("knowledge/facts.yaml"))) {
      Matcher row = ROW.matcher(line);
      if (row.find()) {
        rows++;
        String id = row.group(1);
        // A row that speaks about several things is split: AB-01 stands as AB-01a, AB-01b.
        if (!held.contains(id) && held.stream().noneMatch(other -> other.matches(id + "[a-z]"))) {
          missing.add(id);
        }
      }
    }

    assertThat(rows).isGreaterThan(300);
    assertThat(missing).isEmpty();
  }

  @Test
  void sharesNoRunOfTwelveWordsWithAnArticle() throws IOException {
    Path seeds = SharedSources.find("seeds");
    Map<String, String> runs = new HashMap<>();
    try (Stream<Path> files = Files.list(seeds)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (String run : runs(words(Files.readString(file)))) {
          runs.put(run, file.getFileName().toString());
        }
      }
    }
    assertThat(runs).isNotEmpty();
    List<List<String>> names = names();

    List<String> copied = new ArrayList<>();
    for (Map.Entry<String, String> text : texts().entrySet()) {
      for (String run : runs(masked(words(text.getKey()), names))) {
        if (runs.containsKey(run)) {
          copied.add(text.getValue() + ": " + run);
        }
      }
    }

    assertThat(copied).isEmpty();
  }

  /** Every text of the store that a reader may see, with the id it belongs to. */
  private Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    for (Entry entry : shipped.entries()) {
      texts.put(entry.title(), entry.id());
      entry.alternates().forEach(alternate -> texts.put(alternate, entry.id()));
      texts.put(entry.answer(), entry.id());
    }
    shipped.registry().rows().forEach(row -> collect((Record) row, row.id(), texts));
    return texts;
  }

  private static void collect(Record row, String id, Map<String, String> texts) {
    for (RecordComponent part : row.getClass().getRecordComponents()) {
      Object value = value(part, row);
      if (value instanceof String text) {
        texts.put(text, id);
      } else if (value instanceof List<?> list) {
        list.forEach(item -> texts.put(item.toString(), id));
      } else if (value instanceof Record inner) {
        collect(inner, id, texts);
      }
    }
  }

  private static Object value(RecordComponent part, Record row) {
    try {
      return part.getAccessor().invoke(row);
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Titles of publications and official names, longest first: they may be repeated as they are. */
  private List<List<String>> names() {
    List<String> names = new ArrayList<>();
    shipped.registry().sources().stream().map(Source::title).forEach(names::add);
    shipped.registry().all(Document.class).forEach(document -> names.addAll(document.names()));
    Set<String> places = new HashSet<>();
    for (Locality place : shipped.registry().all(Locality.class).toList()) {
      places.add(" " + place.type() + " " + place.name());
    }
    for (Unit unit : shipped.registry().all(Unit.class).toList()) {
      names.add(unit.name());
      names.addAll(unit.alsoWritten());
      // "Trung tâm Y tế thị xã Kỳ Anh" is also named without its place.
      places.stream()
          .filter(unit.name()::endsWith)
          .forEach(place -> names.add(unit.name().replace(place, "")));
    }
    shipped.registry().all(Contact.class).map(Contact::address).forEach(names::add);
    shipped.registry().all(Position.class).map(Position::title).forEach(names::add);
    shipped
        .registry()
        .all(OfficeHolder.class)
        .forEach(holder -> {
          names.add(holder.name());
          names.addAll(holder.offices());
        });
    return names.stream()
        .map(ContentTest::words)
        .filter(words -> words.size() > 1)
        .distinct()
        .sorted((one, other) -> other.size() - one.size())
        .toList();
  }

  /** The words with every name replaced by one word that stands in no article. */
  private static List<String> masked(List<String> words, List<List<String>> names) {
    List<String> masked = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = 0;
      for (List<String> name : names) {
        int end = at + name.size();
        if (end <= words.size() && words.subList(at, end).equals(name)) {
          length = name.size();
          break;
        }
      }
      masked.add(length == 0 ? words.get(at) : "<name>");
      at += Math.max(1, length);
    }
    return masked;
  }

  private static List<String> words(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.of("vi"));
    return WORD.matcher(composed).results().map(result -> result.group()).toList();
  }

  private static Set<String> runs(List<String> words) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
