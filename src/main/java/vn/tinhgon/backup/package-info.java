/**
 * Copies the whole database while the service runs, and brings a copy back. Asked by commands and
 * by jobs of the command line.
 */
@ApplicationModule(allowedDependencies = {"message", "ops", "access"})
@NullMarked
package vn.tinhgon.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
