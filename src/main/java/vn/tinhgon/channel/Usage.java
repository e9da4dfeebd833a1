package vn.tinhgon.channel;

/**
 * How much of what a platform allows in a month is used up.
 *
 * @param sent messages that it took this month
 * @param quota how many it takes; 0 = unknown
 */
public record Usage(long sent, long quota) {}
