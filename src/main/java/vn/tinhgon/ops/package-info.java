/**
 * Keeps the bot running and its data safe. It watches the other parts; they call it only to refuse
 * the start, and for the settings of a start.
 */
@ApplicationModule(allowedDependencies = {"inbox", "outbox"})
@NullMarked
package vn.tinhgon.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
