/** Pages for people who are sent an address: each shows one thing, to whoever has its key. */
@ApplicationModule(allowedDependencies = {"message", "access", "http", "ticket", "attachment"})
@NullMarked
package vn.tinhgon.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
