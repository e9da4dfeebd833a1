/** Finds the texts that a Vietnamese question is about; the only room that knows Lucene. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package vn.tinhgon.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
