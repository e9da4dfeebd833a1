package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.command.FollowNames.Found;
import vn.tinhgon.command.FollowNames.Named;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.following.Follows;
import vn.tinhgon.following.Reader;
import vn.tinhgon.following.Readers;
import vn.tinhgon.following.Receipts;
import vn.tinhgon.following.Subject;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Wording;

/** Lets everybody follow what he wants to hear of, and stop whatever comes unasked. */
@Component
class FollowCommands {
  private static final int MOST_CHOICES = 7;

  /** Longer words without a slash are a question. */
  private static final int LONGEST_WISH = 80;

  private final Readers readers;
  private final Follows follows;
  private final Receipts receipts;
  private final KnowledgeSource knowledge;
  private final Wording wording;

  FollowCommands(
      Readers readers,
      Follows follows,
      Receipts receipts,
      KnowledgeSource knowledge,
      Wording wording) {
    this.readers = readers;
    this.follows = follows;
    this.receipts = receipts;
    this.knowledge = knowledge;
    this.wording = wording;
  }

  /** {@code /theodoi}: what one follows, or something more. */
  Said follow(Inbound message, String rest) {
    if (rest.isBlank()) {
      return list(message);
    }
    if (is(rest, "follow.words.corrections")) {
      readers.corrections(reader(message), true);
      return Said.of(wording.get("follow.corrections.on"));
    }
    if (is(rest, "follow.words.notices")) {
      readers.notices(reader(message), true);
      return Said.of(wording.get("follow.notices.on"));
    }
    Found found = names().find(rest);
    if (found.meant().isEmpty()) {
      return Said.of(wording.get("follow.unknown", rest.strip()));
    }
    return found.sure() && found.meant().size() == 1
        ? add(message, found.meant().getFirst())
        : which(Verb.FOLLOW, found);
  }

  private Said add(Inbound message, Named named) {
    String key =
        switch (follows.add(reader(message), named.subject())) {
          case ADDED -> "follow.added";
          case ALREADY -> "follow.already";
          case TOO_MANY -> "follow.too.many";
        };
    return Said.of(wording.get(key, named.label()));
  }

  private Said which(Verb verb, Found found) {
    List<Offer> offers =
        found.meant().stream()
            .limit(MOST_CHOICES)
            .map(named -> new Offer(named.label(), command(verb, named.subject())))
            .toList();
    String key =
        found.meant().size() > MOST_CHOICES
            ? "follow.which.many"
            : found.sure() ? "follow.which" : "follow.which.like";
    return new Said(wording.get(key), offers);
  }

  private static String command(Verb verb, Subject subject) {
    return "/" + verb.word() + ' ' + subject.id();
  }

  /** {@code /botheodoi}: one thing less, or all, or no corrections or notices any more. */
  Said stop(Inbound message, String rest) {
    if (is(rest, "follow.words.corrections")) {
      readers.corrections(reader(message), false);
      return Said.of(wording.get("follow.corrections.off"));
    }
    if (is(rest, "follow.words.notices")) {
      readers.notices(reader(message), false);
      return Said.of(wording.get("follow.notices.off"));
    }
    Optional<Reader> reader = known(message);
    List<Subject> held = reader.map(follows::of).orElse(List.of());
    if (reader.isEmpty() || held.isEmpty()) {
      return Said.of(wording.get("follow.none"));
    }
    if (is(rest, "follow.words.all")) {
      return Said.of(wording.get("follow.stopped.all", "" + follows.removeAll(reader.get())));
    }
    FollowNames names = names();
    List<Named> mine =
        held.stream().map(one -> new Named(one, names.label(one), List.of())).toList();
    if (rest.isBlank()) {
      return new Said(
          wording.get("follow.less"), which(Verb.UNFOLLOW, new Found(mine, true)).offers());
    }
    List<Subject> meant = names.find(rest).meant().stream().map(Named::subject).toList();
    List<Named> found =
        mine.stream()
            .filter(one ->
                meant.contains(one.subject()) || one.subject().id().equalsIgnoreCase(rest.strip()))
            .toList();
    if (found.isEmpty()) {
      return Said.of(wording.get("follow.not.followed", rest.strip()));
    }
    if (found.size() > 1) {
      return which(Verb.UNFOLLOW, new Found(found, true));
    }
    follows.remove(reader.get(), found.getFirst().subject());
    return Said.of(wording.get("follow.stopped", found.getFirst().label()));
  }

  private Said list(Inbound message) {
    Optional<Reader> reader = known(message);
    List<Subject> held = reader.map(follows::of).orElse(List.of());
    FollowNames names = names();
    var text = new StringBuilder(wording.get(held.isEmpty() ? "follow.none" : "follow.list"));
    held.forEach(one -> text.append("\n- ").append(names.label(one)));
    text.append("\n\n")
        .append(
            wording.get(
                reader.filter(one -> !one.corrections()).isPresent()
                    ? "follow.state.corrections.off"
                    : "follow.state.corrections.on"))
        .append('\n')
        .append(
            wording.get(
                reader.filter(one -> !one.notices()).isPresent()
                    ? "follow.state.notices.off"
                    : "follow.state.notices.on"));
    List<Offer> offers =
        held.isEmpty()
            ? List.of()
            : List.of(new Offer(wording.get("follow.offer.less"), "/" + Verb.UNFOLLOW.word()));
    return new Said(text + "\n\n" + wording.get("command.form." + Verb.FOLLOW), offers);
  }

  /** What words without a slash wish, where they can mean nothing else; else empty. */
  Optional<String> wished(String text) {
    String said = Plain.words(text);
    for (String key : List.of("follow.words.stop.corrections", "follow.words.stop.notices")) {
      if (Stream.of(wording.get(key).split(",", -1)).anyMatch(said::equals)) {
        String what = key.endsWith("notices") ? "follow.words.notices" : "follow.words.corrections";
        return Optional.of("/" + Verb.UNFOLLOW.word() + ' ' + first(wording, what));
      }
    }
    return behind(text, "follow.words.stop")
        .map(rest -> ("/" + Verb.UNFOLLOW.word() + ' ' + rest).strip())
        .or(() ->
            behind(text, "follow.words.follow")
                .filter(rest -> rest.isEmpty() || known(rest))
                .map(rest -> ("/" + Verb.FOLLOW.word() + ' ' + rest).strip()));
  }

  /** Says that what words without a slash wish to follow is not held; empty for other words. */
  Optional<Said> notHeld(String text) {
    return behind(text, "follow.words.follow")
        .map(rest -> wording.get("follow.unknown.wish", wording.get("follow.unknown", rest)))
        .map(Said::of);
  }

  private boolean known(String name) {
    return is(name, "follow.words.all") || !names().find(name).meant().isEmpty();
  }

  /** What stands behind one of those words, as typed, unless it asks something. */
  private Optional<String> behind(String text, String key) {
    if (text.length() > LONGEST_WISH
        || text.strip().endsWith("?")
        || new Interrogative(wording).asks(text)) {
      return Optional.empty();
    }
    List<String> typed = List.of(text.strip().split("\\s+"));
    return Stream.of(wording.get(key).split(",", -1))
        .map(begin -> begin.split(" ", -1).length)
        .filter(count -> count <= typed.size())
        .filter(count -> is(String.join(" ", typed.subList(0, count)), key))
        .map(count -> String.join(" ", typed.subList(count, typed.size())))
        .findFirst();
  }

  /** The first of the words that mean that. */
  static String first(Wording wording, String key) {
    return wording.get(key).split(",", -1)[0];
  }

  /** What is kept of him here, a line. */
  String kept(Inbound message) {
    return known(message)
        .map(reader ->
            wording.get("own.reader", "" + follows.of(reader).size(), "" + receipts.kept(reader)))
        .orElse("");
  }

  void forget(Inbound message) {
    readers.forget(message.address(), message.sender().id());
  }

  private boolean is(String typed, String key) {
    return Stream.of(wording.get(key).split(",", -1)).anyMatch(Plain.words(typed)::equals);
  }

  private FollowNames names() {
    return new FollowNames(knowledge.current(), wording);
  }

  private Optional<Reader> known(Inbound message) {
    return readers.find(message.address(), message.sender().id());
  }

  private Reader reader(Inbound message) {
    return readers.meet(message.address(), message.sender().id());
  }

  /** Whether words of that message may be a wish at all. */
  static boolean mayWish(Inbound message) {
    return message.privately() && message.sender().origin() == Origin.TYPED;
  }
}
