package vn.tinhgon.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a channel is.
 *
 * @param channel short name, as in an address
 * @param on whether it is switched on
 * @param problem what is wrong and what to do, in English for the operator; empty when all is well
 * @param lastContact when the platform last answered properly; null if never
 */
public record ChannelStatus(
    String channel, boolean on, String problem, @Nullable Instant lastContact) {}
