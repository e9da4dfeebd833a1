/**
 * Connects the platforms people write on: what comes in goes to the inbox, what the outbox holds
 * goes out. Nothing outside knows any of them.
 */
@ApplicationModule(
    allowedDependencies = {
      "message",
      "lane",
      "inbox",
      "outbox",
      "ops",
      "attachment",
      "access",
      "http"
    })
@NullMarked
package vn.tinhgon.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
