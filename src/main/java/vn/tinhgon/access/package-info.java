/** Who may do what, how often, and who did it. */
@ApplicationModule(allowedDependencies = "message")
@NullMarked
package vn.tinhgon.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
