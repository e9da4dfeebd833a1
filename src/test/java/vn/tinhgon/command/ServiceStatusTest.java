package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceStatusTest {

  @Test
  void tellsTheVersionWithoutWhatOnlyItsBuildersNeed() {
    assertThat(ServiceStatus.plain("0.1.0-SNAPSHOT")).isEqualTo("0.1.0");
    assertThat(ServiceStatus.plain("0.1.0")).isEqualTo("0.1.0");
  }
}
