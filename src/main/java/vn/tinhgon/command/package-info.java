/** What people may tell the bot by commands, and what administrators may. */
@ApplicationModule(
    allowedDependencies = {
      "message",
      "faq",
      "registry",
      "lineage",
      "linking",
      "access",
      "answer",
      "inbox",
      "outbox",
      "channel",
      "ops",
      "backup",
      "rehearsal",
      "attachment",
      "ticket",
      "feedback",
      "calendar",
      "comparison",
      "statistics",
      "following",
      "broadcast",
      "picture"
    })
@NullMarked
package vn.tinhgon.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
