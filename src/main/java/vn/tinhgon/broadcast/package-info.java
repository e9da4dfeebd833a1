/** What administrators send to many: to whom, how far it has come, to each at most once. */
@ApplicationModule(allowedDependencies = {"message", "ops", "outbox", "following"})
@NullMarked
package vn.tinhgon.broadcast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
