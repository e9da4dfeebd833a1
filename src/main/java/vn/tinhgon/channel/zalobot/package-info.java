/** Speaks with the Zalo Bot Platform: takes what it posts to us, or fetches it, and sends words. */
@NullMarked
package vn.tinhgon.channel.zalobot;

import org.jspecify.annotations.NullMarked;
