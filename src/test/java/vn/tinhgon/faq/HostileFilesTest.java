package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tinhgon.lineage.LineageStore;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.RegistryStore;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.ReadFolders;
import vn.tinhgon.support.StoreContext;

/**
 * Every hostile file gets a clear refusal or a report of its rows, by a process that has no more
 * than 96 MB of heap, the shipped store and the database in it.
 */
class HostileFilesTest {
  private static final String HEAP = "-Xmx96m";

  /** How much longer than the largest file that may come a hostile one may be worked on. */
  private static final int LONGER = 3;

  @TempDir static Path folder;
  private static Map<String, HostileFiles.Hostile> files;
  private static final Map<String, String> SAID = new LinkedHashMap<>();
  private static final Map<String, Long> TOOK = new LinkedHashMap<>();

  @BeforeAll
  static void askASmallProcess() throws IOException, InterruptedException {
    files = HostileFiles.in(folder);
    Path out = folder.resolve("said.txt");
    List<String> lines =
        files.values().stream().map(file -> file.file() + "\t" + file.name()).toList();
    Path list = Files.write(folder.resolve("list.txt"), lines);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path arguments = Files.writeString(folder.resolve("class-path"), "-cp \"" + classes + "\"");
    int ended =
        new ProcessBuilder(
                java,
                HEAP,
                "-XX:+UseSerialGC",
                "@" + arguments,
                HostileFilesTest.class.getName(),
                list.toString(),
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start()
            .waitFor();
    assertThat(ended).as(Files.readString(folder.resolve("log.txt"))).isZero();
    List<String> said = Files.readAllLines(out);
    int place = 0;
    for (String what : files.keySet()) {
      String[] parts = said.get(place++).split("\t", 2);
      TOOK.put(what, Long.valueOf(parts[0]));
      SAID.put(what, parts[1]);
    }
  }

  /** In the small process: says of each file what its dry run says, on one line. */
  public static void main(String[] arguments) throws IOException {
    try (var context =
            new StoreContext(
                Databases.H2,
                RegistryStore.class,
                LineageStore.class,
                EntryLedger.class,
                KnowledgeRevision.class,
                FaqStore.class,
                StoreFiles.class);
        var out = new PrintStream(arguments[1], StandardCharsets.UTF_8)) {
      new KnowledgeSync(
              "faq",
              ReadFolders.ALL,
              context.get(EntryLedger.class),
              context.get(RegistryStore.class),
              context.get(LineageStore.class),
              context.get(KnowledgeRevision.class),
              context.get(PlatformTransactionManager.class))
          .run();
      for (String line : Files.readAllLines(Path.of(arguments[0]))) {
        String[] file = line.split("\t", 2);
        long begun = System.nanoTime();
        ImportPlan plan = context.get(StoreFiles.class).plan(Path.of(file[0]), file[1]);
        long took = (System.nanoTime() - begun) / 1_000_000;
        out.println(took + "\t" + said(plan).replaceAll("\\s+", " "));
      }
    }
  }

  private static String said(ImportPlan plan) {
    return Stream.concat(
            plan.faults().stream().map(Problem::text),
            plan.rows().stream()
                .flatMap(row ->
                    row.problems().isEmpty()
                        ? Stream.of(
                            switch (row.verdict()) {
                                  case NEW -> "mới: ";
                                  case CHANGED -> "thay đổi: ";
                                  case SAME -> "giữ nguyên: ";
                                  case WRONG -> "sai: ";
                                }
                                + row.what())
                        : row.problems().stream().map(Problem::text)))
        .limit(20)
        .collect(Collectors.joining(" / "));
  }

  @TestFactory
  Stream<DynamicTest> saysWhatIsWrong() {
    return files.entrySet().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file.getKey(),
                () -> assertThat(SAID.get(file.getKey())).contains(file.getValue().said())));
  }

  @TestFactory
  Stream<DynamicTest> worksOnNoneLongerThanOnAnHonestOne() {
    long honest = TOOK.get(HostileFiles.HONEST);
    return TOOK.entrySet().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file.getKey(), () -> assertThat(file.getValue()).isLessThan(LONGER * honest)));
  }

  @Test
  void writesNothingOutside() {
    assertThat(Path.of("/tmp/evil")).doesNotExist();
    System.out.printf(
        "hostile files=%d heap=%s honest=%d ms longest=%d ms%n",
        TOOK.size(),
        HEAP,
        TOOK.get(HostileFiles.HONEST),
        TOOK.values().stream().mapToLong(Long::longValue).max().orElse(0));
  }
}
