package org.bridges.camunda.engine;

import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.camunda.zeebe.util.buffer.BufferWriter;
import io.camunda.zeebe.util.buffer.DirectBufferWriter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the engine's answers to whoever asked: our own commands carry a request stream of their
 * own, all others belong to the gRPC side.
 */
final class AnswerDesk implements CommandResponseWriter {

  /** The request stream of our own commands; the gRPC side uses the partition's number, 1. */
  static final int STREAM = 2;

  private static final Logger LOG = LoggerFactory.getLogger(AnswerDesk.class);

  private final CommandResponseWriter grpc;
  private final Map<Long, CompletableFuture<EngineAnswer>> waiting = new ConcurrentHashMap<>();
  private final AtomicLong requests = new AtomicLong();

  private int partition;
  private long key;
  private Intent intent = Intent.UNKNOWN;
  private RecordType recordType = RecordType.NULL_VAL;
  private ValueType valueType = ValueType.NULL_VAL;
  private RejectionType rejection = RejectionType.NULL_VAL;
  private DirectBuffer reason = new UnsafeBuffer();
  private BufferWriter value = new DirectBufferWriter();

  AnswerDesk(CommandResponseWriter grpc) {
    this.grpc = grpc;
  }

  /** Opens a request; its number goes with the command. */
  long open(CompletableFuture<EngineAnswer> answer) {
    var request = requests.incrementAndGet();
    waiting.put(request, answer);
    answer.whenComplete((done, failure) -> waiting.remove(request));
    return request;
  }

  @Override
  public CommandResponseWriter partitionId(int partition) {
    this.partition = partition;
    return this;
  }

  @Override
  public CommandResponseWriter key(long key) {
    this.key = key;
    return this;
  }

  @Override
  public CommandResponseWriter intent(Intent intent) {
    this.intent = intent;
    return this;
  }

  @Override
  public CommandResponseWriter recordType(RecordType recordType) {
    this.recordType = recordType;
    return this;
  }

  @Override
  public CommandResponseWriter valueType(ValueType valueType) {
    this.valueType = valueType;
    return this;
  }

  @Override
  public CommandResponseWriter rejectionType(RejectionType rejection) {
    this.rejection = rejection;
    return this;
  }

  @Override
  public CommandResponseWriter rejectionReason(DirectBuffer reason) {
    this.reason = reason;
    return this;
  }

  @Override
  public CommandResponseWriter valueWriter(BufferWriter value) {
    this.value = value;
    return this;
  }

  @Override
  public void tryWriteResponse(int stream, long request) {
    if (stream == STREAM) {
      var answer = waiting.get(request);
      if (answer != null) {
        var done = answer();
        answer.completeAsync(() -> done);
      }
    } else {
      answerGrpc(stream, request);
    }
  }

  private EngineAnswer answer() {
    var copy = new UnsafeBuffer(new byte[value.getLength()]);
    value.write(copy, 0);
    return new EngineAnswer(
        recordType, valueType, intent, key, rejection, BufferUtil.bufferAsString(reason), copy);
  }

  private void answerGrpc(int stream, long request) {
    try {
      grpc.partitionId(partition)
          .key(key)
          .intent(intent)
          .recordType(recordType)
          .valueType(valueType)
          .rejectionType(rejection)
          .rejectionReason(reason)
          .valueWriter(value)
          .tryWriteResponse(stream, request);
    } catch (RuntimeException e) {
      // The caller hung up: the engine goes on, as behind a real gateway.
      LOG.debug("An answer of kind {} found nobody waiting", valueType, e);
    }
  }
}
