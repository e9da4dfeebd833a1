/**
 * The register of places, bodies, posts, documents and how they changed; each row with its source,
 * status and dates.
 */
@ApplicationModule(allowedDependencies = "message")
@NullMarked
package vn.tinhgon.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
