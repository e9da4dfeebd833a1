/** What travels between the parts: messages in, replies out. Depends on nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.tinhgon.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
