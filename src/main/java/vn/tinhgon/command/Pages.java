package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;

/** Lines in pages that fit into one message of the narrowest channel. */
final class Pages {
  private static final int MOST_LINES = 20;

  /** A Zalo message holds 2,000 characters; a heading and a footer stand beside the lines. */
  private static final int MOST_CHARACTERS = 1_700;

  private final List<String> pages = new ArrayList<>();

  Pages(List<String> lines) {
    var page = new StringBuilder();
    int count = 0;
    for (String line : lines) {
      if (count == MOST_LINES || page.length() + line.length() > MOST_CHARACTERS) {
        close(page);
        count = 0;
      }
      page.append(page.isEmpty() ? "" : "\n").append(line);
      count++;
    }
    close(page);
  }

  private void close(StringBuilder page) {
    if (!page.isEmpty()) {
      pages.add(page.toString());
      page.setLength(0);
    }
  }

  int count() {
    return pages.size();
  }

  /** That page, counted from 1; the last one if there are fewer. */
  String page(int number) {
    return pages.get(Math.min(number, pages.size()) - 1);
  }
}
