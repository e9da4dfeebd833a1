package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

  @Test
  void keepsEveryPageWithinTheNarrowestMessage() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      lines.add("F" + i + ": " + "ế".repeat(i % 310));
    }
    var pages = new Pages(lines);
    List<String> shown = new ArrayList<>();
    for (int page = 1; page <= pages.count(); page++) {
      assertThat(pages.page(page)).hasSizeLessThanOrEqualTo(1_800);
      shown.addAll(pages.page(page).lines().toList());
    }

    assertThat(shown).isEqualTo(lines);
    assertThat(pages.page(999_999)).isEqualTo(pages.page(pages.count()));
  }

  @Test
  void putsTwentyLinesOnAPage() {
    assertThat(new Pages(Collections.nCopies(41, "x")).count()).isEqualTo(3);
    assertThat(new Pages(List.of()).count()).isZero();
  }
}
