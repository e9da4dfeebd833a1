/**
 * Serves the page: takes questions over HTTP and shows each reply where it was asked. A module of
 * its own, for no other channel has people calling us.
 */
@ApplicationModule(
    allowedDependencies = {
      "message",
      "inbox",
      "outbox",
      "access",
      "http",
      "channel",
      "ops",
      "attachment"
    })
@NullMarked
package vn.tinhgon.channel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
