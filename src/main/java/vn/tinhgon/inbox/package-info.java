/**
 * Keeps every message exactly once until it is handled. Channels put in; the conversation takes
 * out.
 */
@ApplicationModule(allowedDependencies = {"message", "lane"})
@NullMarked
package vn.tinhgon.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
