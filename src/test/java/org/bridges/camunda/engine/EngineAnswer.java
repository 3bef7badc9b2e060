package org.bridges.camunda.engine;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import org.agrona.DirectBuffer;

/** What the engine answered to one command: an event, or a rejection with its reason. */
public record EngineAnswer(
    RecordType recordType,
    ValueType valueType,
    Intent intent,
    long key,
    RejectionType rejection,
    String reason,
    DirectBuffer value) {

  /** Whether the engine refused. */
  public boolean isRejected() {
    return recordType == RecordType.COMMAND_REJECTION;
  }

  /** Reads the answer's value into an empty record of the fitting kind. */
  public <T extends UnifiedRecordValue> T read(T empty) {
    empty.wrap(value, 0, value.capacity());
    return empty;
  }
}
