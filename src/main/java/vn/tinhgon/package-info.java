/** The bot: one package for each part, each with a sentence on what it is for. */
@NullMarked
package vn.tinhgon;

import org.jspecify.annotations.NullMarked;
