package vn.tinhgon.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Tells those whose act was taken back, and those who had been told of it. */
@Component
class UndoLetters {
  private final FaqStore store;
  private final EntryLife life;
  private final StaffPost post;
  private final StaffNames names;
  private final Wording wording;

  UndoLetters(FaqStore store, EntryLife life, StaffPost post, StaffNames names, Wording wording) {
    this.store = store;
    this.life = life;
    this.post = post;
    this.names = names;
    this.wording = wording;
  }

  /**
   * Tells everybody who had a hand in the entry since that version, and whose words wait again.
   *
   * @param undone the entry as the undoing left it
   */
  void entry(Inbound by, StoredEntry undone, int to) {
    Set<Person> concerned = new LinkedHashSet<>();
    List<Revision> versions = store.revisions(undone.id());
    for (Revision version : versions.subList(to - 1, versions.size() - 1)) {
      concerned.add(new Person(version.channel(), version.userId()));
    }
    for (Editor author : life.authors(undone.id())) {
      concerned.add(new Person(author.channel(), author.userId()));
    }
    post.tell(
        concerned,
        Person.of(by),
        wording.get(
            "undo.told",
            by.sender().name(),
            undone.id(),
            String.valueOf(to),
            wording.get("command.state." + undone.state()),
            undone.title()));
  }

  /**
   * Tells whoever did that, as far as anybody still knows who it was.
   *
   * @param what it was, in a line
   */
  void deed(Inbound by, Deed deed, String what) {
    post.tell(
        names.who(deed).map(Set::of).orElse(Set.of()),
        Person.of(by),
        wording.get("undo.told.deed", by.sender().name(), what, Vietnam.moment(deed.at())));
  }
}
