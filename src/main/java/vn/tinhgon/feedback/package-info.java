/**
 * What was asked, what came of it, and what its askers said of the answers. Keeps words no longer
 * than they may be kept, and counts for good; told by those who answer.
 */
@ApplicationModule(allowedDependencies = {"message", "access", "ops"})
@NullMarked
package vn.tinhgon.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
