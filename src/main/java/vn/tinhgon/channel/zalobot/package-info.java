/**
 * Speaks with the Zalo Bot Platform: takes what it posts to us, or fetches it, and sends words. A
 * module of its own, for the platform calls us.
 */
@ApplicationModule(
    allowedDependencies = {
      "message", "lane", "inbox", "outbox", "access", "http", "channel", "ops"
    })
@NullMarked
package vn.tinhgon.channel.zalobot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
