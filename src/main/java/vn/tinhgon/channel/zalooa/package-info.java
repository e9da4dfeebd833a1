/** Speaks as a Zalo Official Account: takes the events it is posted, and sends words to people. */
@NullMarked
package vn.tinhgon.channel.zalooa;

import org.jspecify.annotations.NullMarked;
