package org.bridges.office;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bridges.camunda.EmbeddedCamunda;

/** The application's clock in the office: the engine's, so that both move together. */
final class CamundaClock extends Clock {

  private final EmbeddedCamunda camunda;

  CamundaClock(EmbeddedCamunda camunda) {
    this.camunda = camunda;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return camunda.now();
  }
}
