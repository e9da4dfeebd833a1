package vn.tinhgon.faq;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.tinhgon.registry.Problem;

/** Shows how the store is. Faults in files do not make the service unhealthy: it serves on. */
@Component("knowledge")
class KnowledgeHealth implements HealthIndicator {
  private final KnowledgeSync sync;

  KnowledgeHealth(KnowledgeSync sync) {
    this.sync = sync;
  }

  @Override
  public Health health() {
    KnowledgeState state = sync.state();
    return Health.up()
        .withDetail("revision", state.revision())
        .withDetail("entries", state.entries())
        .withDetail("rows", state.rows())
        .withDetail("problems", state.problems().stream().map(Problem::text).toList())
        .withDetail("heldBack", state.report().heldBack())
        .withDetail("kept", state.report().kept())
        .withDetail("stayRemoved", state.report().stayRemoved())
        .withDetail("keptWithoutFile", state.report().keptWithoutFile())
        .build();
  }
}
