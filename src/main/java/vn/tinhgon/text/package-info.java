/** Vietnamese as it is compared: one spelling for what is the same word. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.tinhgon.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
