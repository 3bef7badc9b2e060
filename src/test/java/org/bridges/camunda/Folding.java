package org.bridges.camunda;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.List;
import org.bridges.camunda.engine.JobLine;
import org.bridges.camunda.engine.RecordFeed;
import org.bridges.camunda.records.ReadModel;
import org.jspecify.annotations.Nullable;

/** Folds each batch into the models and wakes the workers it brings jobs for. */
record Folding(JobLine line, ReadModel live, @Nullable DelayedModel delayed)
    implements RecordFeed.Listener {

  @Override
  public boolean wants(RecordType type, ValueType value) {
    return ReadModel.wants(type, value);
  }

  @Override
  public void onRecords(List<Record<UnifiedRecordValue>> records, long position) {
    var types = live.fold(records, position);
    if (delayed != null) {
      delayed.add(records, position);
    }
    types.forEach(line::onWork);
  }
}
