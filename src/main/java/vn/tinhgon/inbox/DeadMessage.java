package vn.tinhgon.inbox;

import java.time.Instant;
import vn.tinhgon.message.Address;

/** A message that could not be handled or read, and why. */
public record DeadMessage(long id, Address address, Instant receivedAt, String reason) {}
