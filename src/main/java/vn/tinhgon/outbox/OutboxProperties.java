package vn.tinhgon.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast replies leave.
 *
 * @param paced false only in drills, where the platform is a fake one
 * @param chatInterval between two messages to one person
 * @param groupInterval between two messages into one group: 3 s are 20 a minute
 * @param accountInterval between two messages of one account: 34 ms are 29 a second
 */
@ConfigurationProperties("tinhgon.outbox")
record OutboxProperties(
    @DefaultValue("true") boolean paced,
    @DefaultValue("1s") Duration chatInterval,
    @DefaultValue("3s") Duration groupInterval,
    @DefaultValue("34ms") Duration accountInterval) {}
