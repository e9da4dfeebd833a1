package vn.tinhgon.following;

import java.time.Instant;
import vn.tinhgon.message.Address;

/**
 * Somebody who may be written to unasked.
 *
 * @param seenAt when he last wrote
 * @param reached false after a letter was refused, until he writes again
 * @param corrections whether he wants to know when an answer he got is corrected
 * @param notices whether he wants what administrators send to all
 * @param toldThrough number of the last piece of news that he was told of
 * @param toldAt when he was last told of news
 */
public record Reader(
    long id,
    Address at,
    String person,
    Instant seenAt,
    boolean reached,
    boolean corrections,
    boolean notices,
    long toldThrough,
    Instant toldAt) {}
