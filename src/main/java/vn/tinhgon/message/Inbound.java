package vn.tinhgon.message;

import java.time.Instant;

/**
 * One message as received.
 *
 * @param key what makes it one and the same message when a platform delivers it twice; unique per
 *     channel and account
 * @param privately whether nobody but the sender reads along
 * @param addressed whether it speaks to the bot: always in private, in a group by command, reply or
 *     mention
 * @param messageId the platform's id of the message, to reply to; empty where there is none
 * @param sentAt when the platform says it was sent
 */
public record Inbound(
    Address address,
    String key,
    Sender sender,
    Content content,
    boolean privately,
    boolean addressed,
    String messageId,
    Instant sentAt) {}
