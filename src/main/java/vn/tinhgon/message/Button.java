package vn.tinhgon.message;

/**
 * A choice under a reply.
 *
 * @param label what the reader sees
 * @param token what comes back when it is pressed: random, bound to chat, user and time
 */
public record Button(String label, String token) {}
