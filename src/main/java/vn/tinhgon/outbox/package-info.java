/** Keeps every reply until its channel has taken it, or says why it never will. */
@ApplicationModule(allowedDependencies = {"message", "lane"})
@NullMarked
package vn.tinhgon.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
