package vn.tinhgon.channel.web;

import java.util.List;

/**
 * What a transcript holds beyond a cursor.
 *
 * @param waiting whether a question is still being looked up
 * @param cursor where to read on
 */
record Excerpt(List<Item> items, boolean waiting, String cursor) {}
