/** Keeps the bot running and its data safe. Nobody calls it; it watches the other parts. */
@ApplicationModule(allowedDependencies = {"inbox", "outbox"})
@NullMarked
package vn.tinhgon.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
