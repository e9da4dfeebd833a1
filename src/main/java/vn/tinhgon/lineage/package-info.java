/**
 * The units of the state over time: what each was called, where it belonged, and what became of it.
 * Walked in memory; the tables are read once for each change of them.
 */
@ApplicationModule(allowedDependencies = {"message", "text", "registry"})
@NullMarked
package vn.tinhgon.lineage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
