package org.bridges.camunda.engine;

import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.protocol.impl.record.CopiedRecord;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.stream.impl.TypedEventRegistry;

/** Decodes what the engine wrote into its log. */
final class LoggedRecord {

  private LoggedRecord() {}

  static RecordMetadata metadata(LoggedEvent event) {
    var metadata = new RecordMetadata();
    event.readMetadata(metadata);
    return metadata;
  }

  static Record<UnifiedRecordValue> of(LoggedEvent event, RecordMetadata metadata) {
    var value = emptyValue(metadata.getValueType());
    event.readValue(value);
    return new CopiedRecord<>(
        value,
        metadata,
        event.getKey(),
        1,
        event.getPosition(),
        event.getSourceEventPosition(),
        event.getTimestamp());
  }

  private static UnifiedRecordValue emptyValue(ValueType type) {
    try {
      return TypedEventRegistry.EVENT_REGISTRY.get(type).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No record of kind " + type, e);
    }
  }
}
