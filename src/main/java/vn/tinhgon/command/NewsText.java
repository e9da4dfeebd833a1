package vn.tinhgon.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.faq.DocumentEnding;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.following.Item;
import vn.tinhgon.following.Items;
import vn.tinhgon.following.News.Change;
import vn.tinhgon.following.News.Digest;
import vn.tinhgon.following.Receipts.Stale;
import vn.tinhgon.following.Titles;
import vn.tinhgon.following.Watch;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;

/** Words the letters about what has changed; every text in them is one that readers get. */
@Component
class NewsText {
  private static final int LINES = 8;
  private static final int WHOLE = 2;
  private static final int LONGEST_TEXT = 450;

  private final Watch watch;
  private final KnowledgeSource knowledge;
  private final Wording wording;

  NewsText(Watch watch, KnowledgeSource knowledge, Wording wording) {
    this.watch = watch;
    this.knowledge = knowledge;
    this.wording = wording;
  }

  /** What has changed of what somebody follows. */
  String digest(Digest digest, Instant until) {
    Items items = watch.items();
    List<String> lines = new ArrayList<>();
    lines.add(wording.get("news.digest", Vietnam.moment(until)));
    digest.changes().stream().limit(LINES).forEach(change -> lines.add(line(change, items)));
    more(lines, digest.changes().size());
    lines.add("");
    lines.add(wording.get("news.digest.do"));
    return String.join("\n", lines);
  }

  private String line(Change change, Items items) {
    Item now = items.find(change.item());
    String line =
        wording.get(
            switch (change.what()) {
              case ADDED -> "news.added." + change.kind();
              case CHANGED -> "news.changed." + change.kind();
              case GONE -> "news.gone." + change.kind();
            },
            now == null ? change.title() : now.title());
    return now == null || now.kind() != Item.Kind.DOCUMENT ? line : line + endings(now, " ");
  }

  /** What has become of answers that somebody got. */
  String correction(List<Stale> stale) {
    Items items = watch.items();
    List<String> lines = new ArrayList<>();
    lines.add(wording.get("news.correction"));
    int shown = 0;
    for (Stale one : stale.subList(0, Math.min(LINES, stale.size()))) {
      Item now = items.find(one.item());
      lines.add("");
      if (now == null) {
        lines.add(wording.get("news.corrected.gone", one.title()));
      } else if (++shown > WHOLE) {
        lines.add(wording.get("news.corrected.short", now.title()));
      } else {
        lines.add(
            wording.get(
                    one.gone() ? "news.corrected.back" : "news.corrected",
                    now.title(),
                    shortened(now.text()))
                + endings(now, "\n"));
      }
    }
    more(lines, stale.size());
    lines.add("");
    lines.add(wording.get("news.correction.do"));
    return String.join("\n", lines);
  }

  private void more(List<String> lines, int all) {
    if (all > LINES) {
      lines.add(wording.get("news.more", "" + (all - LINES)));
    }
  }

  private String endings(Item item, String between) {
    var text = new StringBuilder();
    item.endings().forEach(ending -> text.append(between).append(ending(ending)));
    return text.toString();
  }

  private String ending(DocumentEnding ending) {
    String successor = ending.successor();
    return wording.get(
        (successor == null ? "answer.ended.document." : "answer.ended.by.") + ending.kind(),
        name(ending.document()),
        DocumentCommands.day(ending.since()),
        successor == null ? "" : name(successor));
  }

  private String name(String id) {
    return knowledge.current().registry().find(Document.class, id).map(Titles::of).orElse(id);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + " …";
  }
}
