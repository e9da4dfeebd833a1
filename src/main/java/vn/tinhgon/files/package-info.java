/** Carries the store in and out as files, for commands on this machine. */
@ApplicationModule(
    allowedDependencies = {
      "message",
      "ops",
      "access",
      "faq",
      "lineage",
      "registry",
      "attachment",
      "command"
    })
@NullMarked
package vn.tinhgon.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
