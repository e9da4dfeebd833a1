package vn.tinhgon.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import vn.tinhgon.attachment.KeptFiles;
import vn.tinhgon.command.WeeklyLetters;
import vn.tinhgon.conversation.Forgetting;
import vn.tinhgon.inbox.InboxTraces;
import vn.tinhgon.ops.PersonalTraces;
import vn.tinhgon.outbox.OutboxTraces;

/** What a service does by itself at its start and as time goes by, each by hand. */
public final class Hours {
  private final ApplicationContext context;
  private final Clock clock;

  Hours(ApplicationContext context, Clock clock) {
    this.context = context;
    this.clock = clock;
  }

  /** At the start: what a process that died had in hand of files. */
  public void resume() {
    context.getBean("promises", SmartLifecycle.class).start();
    context.getBean("fileWork", SmartLifecycle.class).start();
    context.getBean("undoWork", SmartLifecycle.class).start();
  }

  /** Every hour. */
  public void forget() {
    context
        .getBean("broughtFiles", PersonalTraces.class)
        .erase(clock.instant().minus(KeptFiles.LONGEST));
    context.getBean(KeptFiles.class).forgetExpired();
  }

  /** Every day what is older than that is erased, and every hour what is over. */
  public void retain(Duration kept) {
    Instant before = clock.instant().minus(kept);
    context.getBean(InboxTraces.class).erase(before);
    context.getBean(OutboxTraces.class).erase(before);
    context.getBeansOfType(PersonalTraces.class).values().forEach(traces -> traces.erase(before));
    context.getBean(Forgetting.class).forget();
  }

  /** Every half hour: the weekly lists, if they are due. */
  public Runnable weekly() {
    return () -> context.getBean(WeeklyLetters.class).write();
  }
}
