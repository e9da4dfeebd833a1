/**
 * Tries a change of the store out before readers get it: asks the questions it touches of the store
 * as it would be. Asked by commands.
 */
@ApplicationModule(allowedDependencies = {"message", "faq", "registry", "answer", "text"})
@NullMarked
package vn.tinhgon.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
