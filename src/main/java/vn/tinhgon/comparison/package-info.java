/**
 * What the register counts of several places, side by side: which figures may stand in one line,
 * which may be summed, and which are missing. Reads the register and writes tables; asks nobody.
 */
@ApplicationModule(allowedDependencies = {"message", "registry", "text", "faq"})
@NullMarked
package vn.tinhgon.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
