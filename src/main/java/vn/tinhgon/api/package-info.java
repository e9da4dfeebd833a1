/**
 * Answers programs over HTTP: one question in, one answer out. Nobody calls it from inside, and it
 * never runs a command.
 */
@ApplicationModule(
    allowedDependencies = {
      "http",
      "message",
      "access",
      "answer",
      "registry",
      "conversation",
      "feedback"
    })
@NullMarked
package vn.tinhgon.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
