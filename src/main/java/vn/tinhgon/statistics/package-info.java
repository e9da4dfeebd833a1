/**
 * What the counts say: figures of a time, unanswered questions by likeness, and a picture of both.
 */
@ApplicationModule(allowedDependencies = {"message", "answer", "feedback", "picture"})
@NullMarked
package vn.tinhgon.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
