package vn.tinhgon;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What the packages may know of each other, and the eight rules. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/vn/tinhgon");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.tinhgon");

  /** Where a thread must outlive whatever its work throws. */
  private static final Set<String> KEEPS_RUNNING =
      Set.of("InboxWorker.java", "OutboxWorker.java", "Lanes.java", "Polling.java");

  private static final Pattern CATCHES_ALL =
      Pattern.compile("\\bcatch\\s*\\([^)]*\\b(?:Exception|Throwable)\\b[^)]*\\)");

  @Test
  void keepsThePackagesApart() {
    ApplicationModules.of(App.class).verify();
  }

  /** A job of the command line may call the service that it belongs to, over loopback. */
  @Test
  void speaksWithTheNetworkOnlyInChannels() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.tinhgon.channel..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.telegram..",
            "okhttp3..",
            "org.springframework.http.client..",
            "org.springframework.web.client..",
            "org.springframework.web.reactive.function.client..",
            "org.apache.hc..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.tinhgon.channel..")
        .and()
        .haveSimpleNameNotEndingWith("Job")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net.http..").or(name("java.net.HttpURLConnection")))
        .check(CLASSES);
  }

  @Test
  void searchesOnlyInRetrieval() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.tinhgon.retrieval..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void readsWorkbooksOnlyInTheStores() {
    noClasses()
        .that()
        .resideOutsideOfPackages("vn.tinhgon.faq..", "vn.tinhgon.registry..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.poi..")
        .check(CLASSES);
  }

  @Test
  void takesTheTimeOnlyFromAClock() {
    DescribedPredicate<JavaAccess<?>> withoutClock =
        describe("is the machine's time", ArchitectureTest::readsTheMachinesTime);
    noClasses().should().accessTargetWhere(withoutClock).check(CLASSES);
  }

  /** Calls and method references alike. */
  private static boolean readsTheMachinesTime(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    String owner = target.getOwner().getName();
    boolean clock =
        target.getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    return (owner.startsWith("java.time.") && target.getName().equals("now") && !clock)
        || target.getFullName().equals("java.lang.System.currentTimeMillis()")
        || target.getFullName().equals("java.util.Date.<init>()");
  }

  @Test
  void neverSendsMarkupToBeParsed() {
    DescribedPredicate<JavaAccess<?>> parseMode =
        describe("is a parse mode", access -> access.getName().matches("(setP|p)arseMode"));
    noClasses().should().accessTargetWhere(parseMode).check(CLASSES);
  }

  @Test
  void injectsNothingIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .orShould()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .orShould()
        .beAnnotatedWith("jakarta.annotation.Resource")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .check(CLASSES);
  }

  @Test
  void namesThingsByWhatTheyAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(?:Manager|Helper|Utils?|Impl|Processor|Data|Info|DTO|Dto)")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .check(CLASSES);
  }

  /** By the text of the sources: in bytecode each try with resources catches Throwable. */
  @Test
  void catchesEverythingOnlyWhereAThreadMustKeepRunning() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path source : sources()) {
      boolean allowed = KEEPS_RUNNING.contains(source.getFileName().toString());
      if (!allowed && CATCHES_ALL.matcher(Files.readString(source)).find()) {
        found.add(source.toString());
      }
    }

    assertThat(found).isEmpty();
  }

  @Test
  void introducesEveryPackageAndLeavesNoNullUnmarked() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path folder : sources().stream().map(Path::getParent).distinct().toList()) {
      Path introduction = folder.resolve("package-info.java");
      String text = Files.exists(introduction) ? Files.readString(introduction) : "";
      if (!text.startsWith("/**") || !text.contains("\n@NullMarked\n")) {
        missing.add(introduction.toString());
      }
    }

    assertThat(missing).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
