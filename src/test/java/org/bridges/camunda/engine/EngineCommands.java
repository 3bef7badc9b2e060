package org.bridges.camunda.engine;

import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import java.util.concurrent.CompletableFuture;

/** Writes commands to the engine's log and hands back what the engine answers. */
public final class EngineCommands {

  /** Key of a command that creates something. */
  public static final long NO_KEY = -1;

  private final LogStreamWriter writer;
  private final AnswerDesk answers;

  EngineCommands(LogStreamWriter writer, AnswerDesk answers) {
    this.writer = writer;
    this.answers = answers;
  }

  /** Sends one command; a user-task command is answered when its listeners are through. */
  public CompletableFuture<EngineAnswer> send(
      ValueType valueType, Intent intent, long key, UnifiedRecordValue value) {
    var answer = new CompletableFuture<EngineAnswer>();
    var metadata =
        new RecordMetadata()
            .recordType(RecordType.COMMAND)
            .valueType(valueType)
            .intent(intent)
            .requestStreamId(AnswerDesk.STREAM)
            .requestId(answers.open(answer));
    write(metadata, key, value)
        .ifLeft(failure -> answer.completeExceptionally(new EngineRefused(failure.name())));
    return answer;
  }

  private synchronized io.camunda.zeebe.util.Either<LogStreamWriter.WriteFailure, Long> write(
      RecordMetadata metadata, long key, UnifiedRecordValue value) {
    var entry =
        key == NO_KEY
            ? LogAppendEntry.of(metadata, value)
            : LogAppendEntry.of(key, metadata, value);
    return writer.tryWrite(WriteContext.internal(), entry);
  }
}
