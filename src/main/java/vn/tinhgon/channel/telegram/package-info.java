/**
 * Speaks with Telegram: its own poller for what comes in, telegrambots' client for what goes out.
 */
@NullMarked
package vn.tinhgon.channel.telegram;

import org.jspecify.annotations.NullMarked;
