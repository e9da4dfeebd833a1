package vn.tinhgon.outbox;

import java.time.Instant;
import vn.tinhgon.message.Address;

/** A reply that its channel never took, and why. */
public record DeadReply(long id, Address address, Instant createdAt, String reason) {}
