package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
  private final RowReviews rows;
  private final Deeds deeds;
  private final StaffNames names;
  private final TakingBack back;
  private final Rights rights;
  private final Wording wording;

  UndoneReviews(
      Reviews reviews,
      FaqStore store,
      RowReviews rows,
      Deeds deeds,
      StaffNames names,
      TakingBack back,
      Rights rights,
      Wording wording) {
    this.reviews = reviews;
    this.store = store;
    this.rows = rows;
    this.deeds = deeds;
    this.names = names;
    this.back = back;
    this.rights = rights;
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
            .isPresent()
        || rows.find(deed.target()).filter(row -> rows.may(who, row)).isPresent();
  }

  @Override
  public String barred(Inbound message, Deed deed) {
    return "command.place.not.yours";
  }

  @Override
  public String told(Deed deed) {
    return wording.get("undo.review", deed.target());
  }

  /** Takes back what somebody did last; what another did only once that was told. */
  Said undoLast(Inbound message, Deed deed) {
    if (deeds.by(Person.of(message), deed) || !may(message, deed)) {
      return undo(message, deed, "");
    }
    return back.shown(message, deed, this, "");
  }

  @Override
  public String changed(Deed deed) {
    return moved(Deeds.read(deed.was(), Care.class), Deeds.read(deed.became(), Care.class));
  }

  /** What is other in the second. */
  private String moved(@Nullable Care was, @Nullable Care became) {
    List<String> moved = new ArrayList<>();
    if (!day(was).equals(day(became))) {
      moved.add(wording.get("undo.review.day", day(became), day(was)));
    }
    if (!keeper(was).equals(keeper(became))) {
      moved.add(wording.get("undo.review.keeper", keeper(became), keeper(was)));
    }
    return moved.isEmpty() ? wording.get("undo.review.checked") : String.join("; ", moved);
  }

  private String day(@Nullable Care care) {
    LocalDate on = care == null ? null : care.on();
    return on == null ? wording.get("undo.review.none") : DocumentCommands.day(on);
  }

  private String keeper(@Nullable Care care) {
    return care == null ? wording.get("undo.review.nobody") : names.of(care.keeper());
  }

  @Override
  public Said undo(Inbound message, Deed deed, String rest) {
    Care now = reviews.care(deed.target()).orElse(null);
    boolean same = Objects.equals(now, Deeds.read(deed.became(), Care.class));
    return back.once(
        message,
        deed,
        this,
        same,
        () -> {
          Care was = Deeds.read(deed.was(), Care.class);
          reviews.putBack(deed.target(), Optional.ofNullable(was));
          return Said.of(wording.get("undo.review.did", told(deed), moved(now, was)));
        });
  }
}
