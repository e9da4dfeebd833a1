/**
 * On which days offices work, from data with its legal basis, and what comes so many working days
 * later. Anybody may ask.
 */
@ApplicationModule(allowedDependencies = {"message", "ops"})
@NullMarked
package vn.tinhgon.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
