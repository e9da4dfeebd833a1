/**
 * What every HTTP door shares: who is calling, how much he may send, how a refusal looks. Called by
 * the API, the page and webhooks.
 */
@ApplicationModule(allowedDependencies = {"message", "ops"})
@NullMarked
package vn.tinhgon.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
