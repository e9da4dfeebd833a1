/**
 * Pictures: what units were and became, as boxes and arrows, and the typeface that all pictures
 * share. Knows nothing of who asks.
 */
@ApplicationModule(allowedDependencies = {"message", "lineage"})
@NullMarked
package vn.tinhgon.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
