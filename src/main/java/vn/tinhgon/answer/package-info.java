/** Finds the answer to a question in the store, or says that the store does not hold it. */
@ApplicationModule(
    allowedDependencies = {"message", "faq", "registry", "lineage", "text", "retrieval"})
@NullMarked
package vn.tinhgon.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
