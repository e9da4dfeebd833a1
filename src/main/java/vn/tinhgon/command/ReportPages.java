package vn.tinhgon.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.attachment.KeptFiles;
import vn.tinhgon.message.Wording;

/** Shows the report of a dry run a page at a time, where it cannot be sent as a file. */
@Component
class ReportPages {
  private final KeptFiles kept;
  private final Wording wording;

  ReportPages(KeptFiles kept, Wording wording) {
    this.kept = kept;
    this.wording = wording;
  }

  /** A page of the report on that file, counted from 1. */
  Said page(Optional<Brought> file, int number) {
    String report = file.map(Brought::report).orElse(null);
    if (report == null || kept.find(report).isEmpty()) {
      return Said.of(wording.get("file.none"));
    }
    var text = new ByteArrayOutputStream();
    try {
      kept.write(report, text);
    } catch (IOException gone) {
      return Said.of(wording.get("file.none"));
    }
    var pages = new Pages(text.toString(StandardCharsets.UTF_8).lines().toList());
    int shown = Math.clamp(number, 1, pages.count());
    String head = wording.get("file.page", String.valueOf(shown), String.valueOf(pages.count()));
    List<Offer> offers = new ArrayList<>();
    if (shown < pages.count()) {
      offers.add(
          new Offer(wording.get("file.offer.next"), FileWords.command("xem " + (shown + 1))));
    }
    String agreed = FileWords.command(wording.get("command.agreement"));
    offers.add(new Offer(wording.get("file.offer.agree"), agreed));
    return Said.asking(head + '\n' + pages.page(shown), offers);
  }
}
