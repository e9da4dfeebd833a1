package vn.tinhgon.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody was given.
 *
 * @param name display name when he took it up, only ever shown
 * @param until null = for as long as it stands
 */
public record Grant(Person who, String name, Role role, Scope scope, @Nullable Instant until) {}
