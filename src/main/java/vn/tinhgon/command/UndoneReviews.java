package vn.tinhgon.command;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.Reviews;
import vn.tinhgon.faq.Reviews.Care;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Gives an entry back its keeper and the day on which it was to be looked at. */
@Component
class UndoneReviews implements Undoing {
  private final Reviews reviews;
  private final FaqStore store;
  private final Deeds deeds;
  private final Rights rights;
  private final Desk desk;
  private final Wording wording;

  UndoneReviews(
      Reviews reviews, FaqStore store, Deeds deeds, Rights rights, Desk desk, Wording wording) {
    this.reviews = reviews;
    this.store = store;
    this.deeds = deeds;
    this.rights = rights;
    this.desk = desk;
    this.wording = wording;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.REVIEW);
  }

  @Override
  public boolean may(Inbound message, Deed deed) {
    Person who = Person.of(message);
    return store
        .find(deed.target())
        .filter(entry ->
            rights.may(who, Role.EDITOR, entry.entry())
                || rights.may(who, Role.APPROVER, entry.entry()))
        .isPresent();
  }

  @Override
  public String told(Deed deed) {
    return wording.get("undo.review", deed.target());
  }

  @Override
  public Said undo(Inbound message, Deed deed, String rest) {
    if (!may(message, deed)) {
      return desk.refusal(message, Verb.UNDO, deed.target(), "command.place.not.yours");
    }
    Care now = reviews.care(deed.target()).orElse(null);
    if (!Objects.equals(now, Deeds.read(deed.became(), Care.class)) || !deeds.end(deed)) {
      return desk.refusal(message, Verb.UNDO, deed.target(), "undo.since", told(deed));
    }
    Optional<Care> was = Optional.ofNullable(Deeds.read(deed.was(), Care.class));
    reviews.putBack(deed.target(), was);
    desk.done(message, Verb.UNDO, deed.target());
    return Said.of(wording.get("undo.did", told(deed)));
  }
}
