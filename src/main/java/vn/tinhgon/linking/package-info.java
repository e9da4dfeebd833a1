/**
 * Which chats on several channels are one person's, by his own word. It lets him read there what he
 * asked elsewhere, and gives no right: those hang on each account by itself.
 */
@ApplicationModule(allowedDependencies = {"message", "access", "ops"})
@NullMarked
package vn.tinhgon.linking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
