/**
 * The line to a platform: its HTTP client, the form of answers that bots get, a loop that nothing
 * ends, and how the platform is. Used by the channels beside it.
 */
@NullMarked
package vn.tinhgon.channel.line;

import org.jspecify.annotations.NullMarked;
