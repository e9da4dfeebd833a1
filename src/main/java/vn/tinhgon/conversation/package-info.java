/** Carries on one conversation: decides who answers, remembers what was named, words the reply. */
@ApplicationModule(
    allowedDependencies = {
      "message",
      "text",
      "inbox",
      "outbox",
      "answer",
      "registry",
      "command",
      "access",
      "feedback",
      "following"
    })
@NullMarked
package vn.tinhgon.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
