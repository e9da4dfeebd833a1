/**
 * Who may be written to unasked, what they follow, which answers they got, and what has changed
 * since; told by those who write letters.
 */
@ApplicationModule(allowedDependencies = {"message", "access", "ops", "faq", "registry", "outbox"})
@NullMarked
package vn.tinhgon.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
