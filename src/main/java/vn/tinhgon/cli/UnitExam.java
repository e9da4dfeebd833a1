package vn.tinhgon.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/**
 * Questions about what became of every commune before the reform of 2025, with what a right answer
 * must name. Read from the tables themselves, not from what the service made of them.
 */
record UnitExam(List<Case> cases) {
  private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
  private static final String TAIL = " nay là đơn vị nào?";

  /**
   * One commune.
   *
   * @param now the units of today that its area belongs to, with their provinces
   */
  record Case(String name, String district, String province, Set<String> now, Set<String> beside) {

    String place(String named) {
      return named + ", " + district + ", " + province;
    }
  }

  /** How the questions are typed. */
  enum Variant {
    MARKED,
    PLAIN,
    /** In the name of the commune. */
    SLIP,
    /** Anywhere in the question. */
    ANYWHERE
  }

  /** A question as typed; {@code other} = its name is letter for letter another unit's. */
  record Typed(String text, boolean other) {}

  static UnitExam read(Path folder) throws IOException {
    Map<String, CSVRecord> wards = new HashMap<>();
    for (CSVRecord ward : rows(folder.resolve("wards.csv"))) {
      wards.put(ward.get("code"), ward);
      wards.put(said(ward.get("full_name") + ' ' + ward.get("province")), ward);
    }
    Map<String, Set<String>> now = new LinkedHashMap<>();
    for (CSVRecord row : rows(folder.resolve("old_to_new.csv"))) {
      CSVRecord ward = wards.get(row.get("new_code"));
      if (ward == null) {
        ward = wards.get(said(row.get("new_ward") + ' ' + row.get("new_province")));
      }
      if (ward != null && !row.get("old_code").isEmpty()) {
        now.computeIfAbsent(row.get("old_code"), _ -> new LinkedHashSet<>())
            .add(ward.get("full_name") + ", " + ward.get("province"));
      }
    }
    List<CSVRecord> olds = rows(folder.resolve("old_wards.csv"));
    Map<String, Set<String>> siblings = new HashMap<>();
    Function<CSVRecord, String> district =
        row -> row.get("district_code") + row.get("district") + row.get("province");
    for (CSVRecord row : olds) {
      siblings
          .computeIfAbsent(district.apply(row), _ -> new HashSet<>())
          .add(said(row.get("name")));
    }
    List<Case> cases = new ArrayList<>();
    for (CSVRecord row : olds) {
      cases.add(
          new Case(
              row.get("name"),
              row.get("district").replaceAll("\\s+", " "),
              row.get("province"),
              now.getOrDefault(row.get("code"), Set.of()),
              siblings.getOrDefault(district.apply(row), Set.of())));
    }
    return new UnitExam(cases);
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(file);
        CSVParser parser = format.parse(in)) {
      return parser.getRecords();
    }
  }

  /** The words of a text in the canonical spelling, with blanks around each. */
  static String said(String text) {
    return Spelling.tokens(text).stream()
        .map(Token::exact)
        .collect(Collectors.joining(" ", " ", " "));
  }

  /** The question about one commune. */
  static Typed typed(Case one, Variant variant, Random random) {
    return switch (variant) {
      case MARKED -> new Typed(one.place(one.name()) + TAIL, false);
      case PLAIN ->
          new Typed(
              Spelling.fold(Spelling.clean(one.place(one.name()) + TAIL).replace('Đ', 'D')), false);
      case SLIP -> {
        String name = slip(one.name(), random);
        String plain = said(name);
        boolean other = !plain.equals(said(one.name())) && one.beside().contains(plain);
        yield new Typed(one.place(name) + TAIL, other);
      }
      case ANYWHERE -> {
        String text = slip(one.place(one.name()) + TAIL, random);
        String name = said(text.split(",", 2)[0]);
        yield new Typed(text, !name.equals(said(one.name())) && one.beside().contains(name));
      }
    };
  }

  /** One letter dropped, doubled, replaced, or changed about with the next; never a digit. */
  static String slip(String text, Random random) {
    while (true) {
      int at = random.nextInt(text.length());
      char letter = text.charAt(at);
      if (!Character.isLetter(letter)) {
        continue;
      }
      String before = text.substring(0, at);
      String after = text.substring(at + 1);
      String slipped =
          switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> before + LETTERS.charAt(random.nextInt(LETTERS.length())) + after;
            default ->
                after.isEmpty() || !Character.isLetter(after.charAt(0))
                    ? text
                    : before + after.charAt(0) + letter + after.substring(1);
          };
      if (!slipped.equals(text)) {
        return slipped;
      }
    }
  }

  /** Whether the text names all the units, and as many as there are. */
  static boolean right(Case one, String text) {
    Collection<String> lines = List.of(text.split("\n- ", -1));
    String all = said(text);
    boolean named =
        !one.now().isEmpty() && one.now().stream().allMatch(unit -> all.contains(said(unit)));
    boolean many = one.now().size() > 1;
    return named && (many ? lines.size() - 1 == one.now().size() : oneOnly(one, lines));
  }

  private static boolean oneOnly(Case one, Collection<String> lines) {
    String first = said(lines.iterator().next().split("\n", 2)[0]);
    return first.contains(said(one.now().iterator().next()));
  }
}
