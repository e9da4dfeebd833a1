/** The store of approved questions and answers; every change is a revision. */
@ApplicationModule(allowedDependencies = {"message", "registry", "lineage"})
@NullMarked
package vn.tinhgon.faq;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
