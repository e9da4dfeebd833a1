package vn.tinhgon.access;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.tinhgon.message.ChannelName;
import vn.tinhgon.ops.StartupRefused;

/** The administrators named in the settings; they are such for as long as they stand there. */
record Appointed(Set<Person> people) {
  Appointed {
    // In the order of the settings: lists of people look the same after each start.
    people = Collections.unmodifiableSet(new LinkedHashSet<>(people));
  }

  /**
   * Reads {@code telegram:<user id>,zalobot:<id>,zalooa:<id>}.
   *
   * @throws StartupRefused naming the entry that is none
   */
  static Appointed parse(String setting) {
    Set<Person> people = new LinkedHashSet<>();
    for (String entry : setting.split(",", -1)) {
      if (!entry.isBlank()) {
        people.add(person(entry.strip()));
      }
    }
    return new Appointed(people);
  }

  private static Person person(String entry) {
    int colon = entry.indexOf(':');
    String channel = colon < 0 ? "" : entry.substring(0, colon).strip();
    String id = entry.substring(colon + 1).strip();
    if (ChannelName.of(channel).filter(known -> known.identifies(id)).isEmpty()) {
      throw new StartupRefused(
          "TINHGON_ADMINS holds \"" + entry + "\", which is not of the form channel:user-id.",
          "Write e.g. telegram:123456789,zalobot:abc123,zalooa:456 with the platform's numeric or"
              + " opaque user id. Names and @usernames do not count: anybody can take one.");
    }
    return new Person(channel, id);
  }
}
