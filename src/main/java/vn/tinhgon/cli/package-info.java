/** The jobs of the command line: each does one thing and exits with 0, 1 or 2. */
@ApplicationModule(
    allowedDependencies = {
      "message",
      "answer",
      "faq",
      "registry",
      "lineage",
      "access",
      "ops",
      "retrieval",
      "backup",
      "files",
      "channel :: setup",
      "text"
    })
@NullMarked
package vn.tinhgon.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
