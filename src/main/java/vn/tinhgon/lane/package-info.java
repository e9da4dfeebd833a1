/**
 * Serves conversations side by side, each strictly one step at a time. For the two queues' workers.
 */
@ApplicationModule(allowedDependencies = "message")
@NullMarked
package vn.tinhgon.lane;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
