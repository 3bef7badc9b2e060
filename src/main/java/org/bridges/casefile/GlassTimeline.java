package org.bridges.casefile;

import org.bridges.access.GlassBroken;
import org.bridges.shared.OfficeTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An exceptional access stands on the case's timeline, for its team to see. */
@Component
class GlassTimeline {

  private final Timeline timeline;
  private final OfficeTime time;

  GlassTimeline(Timeline timeline, OfficeTime time) {
    this.timeline = timeline;
    this.time = time;
  }

  @EventListener
  void broken(GlassBroken glass) {
    timeline.add(
        TimelineEntry.ofCase(
                glass.caseId(),
                "glass:" + glass.id(),
                "Opened by exception until " + time.spoken(glass.until()))
            .by(glass.by()));
  }
}
