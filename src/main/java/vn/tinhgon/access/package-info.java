/**
 * Who may do what, how often, and who did it. Asked by commands and by whatever takes messages in.
 */
@ApplicationModule(allowedDependencies = {"message", "ops"})
@NullMarked
package vn.tinhgon.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
