package vn.tinhgon.command;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.broadcast.Broadcast;
import vn.tinhgon.broadcast.Broadcasts;
import vn.tinhgon.broadcast.Broadcasts.Wish;
import vn.tinhgon.broadcast.Recipients;
import vn.tinhgon.broadcast.Recipients.Audience;
import vn.tinhgon.command.FollowNames.Found;
import vn.tinhgon.command.FollowNames.Named;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.following.Subject;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/**
 * Shows what would be sent to whom, sends it once its sender has agreed to just that, and stops it.
 */
@Component
class BroadcastCommands {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 1_000;

  private static final Pattern AGREED =
      Pattern.compile("(?iu)(?:gửi|gui)\\s+(\\d{1,18}-[0-9a-f]{8})");
  private static final Pattern STOP = Pattern.compile("(?iu)(?:dừng|dung)");
  private static final Pattern FOLLOWERS =
      Pattern.compile("(?iu)(?:theo dõi|theo doi)\\s+([^:\\n]{2,100}):\\s*(.+)", Pattern.DOTALL);

  private final Broadcasts broadcasts;
  private final Recipients recipients;
  private final BroadcastText texts;
  private final Confirmations confirmations;
  private final KnowledgeSource knowledge;
  private final AuditLog audit;
  private final Clock clock;
  private final Wording wording;

  BroadcastCommands(
      Broadcasts broadcasts,
      Recipients recipients,
      BroadcastText texts,
      Confirmations confirmations,
      KnowledgeSource knowledge,
      AuditLog audit,
      Clock clock,
      Wording wording) {
    this.broadcasts = broadcasts;
    this.recipients = recipients;
    this.texts = texts;
    this.confirmations = confirmations;
    this.knowledge = knowledge;
    this.audit = audit;
    this.clock = clock;
    this.wording = wording;
  }

  Said run(Inbound message, String rest) {
    String typed = rest.strip();
    if (typed.isEmpty()) {
      String last = broadcasts.last().map(one -> "\n\n" + texts.state(one)).orElse("");
      return Said.of(wording.get("command.form." + Verb.BROADCAST) + last);
    }
    if (STOP.matcher(typed).matches()) {
      return stop(message);
    }
    Matcher agreed = AGREED.matcher(typed);
    if (agreed.matches()) {
      return send(message, agreed.group(1));
    }
    Matcher followers = FOLLOWERS.matcher(typed);
    return followers.matches()
        ? toFollowers(message, followers.group(1), followers.group(2).strip())
        : show(message, typed, null, wording.get("broadcast.all"));
  }

  private Said toFollowers(Inbound message, String name, String words) {
    Found found = new FollowNames(knowledge.current(), wording).find(name);
    if (found.meant().isEmpty()) {
      return Said.of(wording.get("follow.unknown", name.strip()));
    }
    if (found.sure() && found.meant().size() == 1) {
      Named named = found.meant().getFirst();
      String label = wording.get("broadcast.followers", named.label());
      return show(message, words, named.subject(), label);
    }
    String names =
        String.join("\n- ", found.meant().stream().limit(SHORTEST).map(Named::label).toList());
    return Said.of(wording.get("broadcast.which", name.strip(), names));
  }

  private Said show(Inbound message, String words, @Nullable Subject subject, String label) {
    int length = words.codePointCount(0, words.length());
    if (length < SHORTEST || length > LONGEST) {
      return Said.of(wording.get("broadcast.length", "" + SHORTEST, "" + LONGEST, "" + length));
    }
    Audience audience = recipients.audience(subject, clock.instant());
    if (audience.all() == 0) {
      return Said.of(wording.get("broadcast.nobody", label, "" + audience.others()));
    }
    Broadcast shown =
        broadcasts.show(
            message.address(),
            message.sender().id(),
            new Wish(words, subject, label, audience.last(), audience.all()));
    confirmations.ask(message, Verb.BROADCAST.word(), shown.id());
    String agree = "/" + Verb.BROADCAST.word() + " gửi " + shown.code();
    return new Said(
        wording.get(
            "broadcast.sure",
            texts.letter(shown),
            label,
            "" + audience.all(),
            texts.channels(audience),
            "" + audience.others(),
            agree),
        List.of(new Offer(wording.get("broadcast.offer.send", "" + audience.all()), agree)));
  }

  /** Only what was shown to the sender, by his own word, once, within five minutes. */
  private Said send(Inbound message, String code) {
    Optional<Broadcast> shown =
        confirmations
            .take(message, Verb.BROADCAST.word())
            .flatMap(broadcasts::find)
            .filter(one -> one.code().equals(code) && one.genuine());
    if (shown.isEmpty() || !broadcasts.begin(shown.get())) {
      audit.record(Person.of(message), Verb.BROADCAST.word(), code, Outcome.REFUSED);
      return Said.of(wording.get("broadcast.unasked"));
    }
    Broadcast begun = shown.get();
    audit.record(
        Person.of(message),
        Verb.BROADCAST.word(),
        begun.code() + ' ' + begun.expected(),
        Outcome.DONE);
    return Said.of(wording.get("broadcast.begun", "" + begun.id(), "" + begun.expected()));
  }

  private Said stop(Inbound message) {
    List<Broadcast> stopped =
        broadcasts.running().stream().filter(one -> broadcasts.stop(one, "person")).toList();
    if (stopped.isEmpty()) {
      return Said.of(wording.get("broadcast.none.running"));
    }
    stopped.forEach(recipients::withdraw);
    String told =
        String.join(
            "\n",
            stopped.stream()
                .flatMap(one -> broadcasts.find(one.id()).stream())
                .map(texts::state)
                .toList());
    stopped.forEach(one ->
        audit.record(
            Person.of(message), Verb.BROADCAST.word(), one.code() + " dừng", Outcome.DONE));
    return Said.of(wording.get("broadcast.stopped", told));
  }
}
