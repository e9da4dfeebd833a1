/**
 * Files on their way: brought by somebody and not yet taken, or to be sent. Kept in the database,
 * so that a restart loses none, and only for as long as needed.
 */
@ApplicationModule(allowedDependencies = "message")
@NullMarked
package vn.tinhgon.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
