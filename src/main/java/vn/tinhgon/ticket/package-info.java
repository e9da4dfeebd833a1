/**
 * Questions that were passed on to people: who asked, who keeps them, what became of them. Decides,
 * and keeps; whoever calls does what follows, in the transaction of the message that led to it.
 */
@ApplicationModule(allowedDependencies = {"message", "access", "ops", "text"})
@NullMarked
package vn.tinhgon.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
