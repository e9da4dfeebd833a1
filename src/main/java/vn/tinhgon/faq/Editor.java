package vn.tinhgon.faq;

/**
 * Who changes an entry.
 *
 * @param channel where he spoke to us, or {@code file} for a file of the knowledge folder
 * @param userId the platform's id of the person, or the file's name
 * @param name the display name at the time, only ever shown
 */
public record Editor(String channel, String userId, String name) {}
