package org.bridges.camunda.rest;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.bridges.camunda.engine.EngineAnswer;
import org.bridges.camunda.engine.EngineCommands;
import org.bridges.camunda.records.ReadModel;

/** What the endpoints need of the engine: commands that are answered, and rows to search. */
public final class EngineDoor {

  private static final long PATIENCE_SECONDS = 15;

  private final EngineCommands commands;
  private final ReadModel model;
  private final Runnable catchUp;

  /** {@code catchUp} runs before each search; it decides how fresh searches are. */
  public EngineDoor(EngineCommands commands, ReadModel model, Runnable catchUp) {
    this.commands = commands;
    this.model = model;
    this.catchUp = catchUp;
  }

  /** Sends a command and waits for its event; a refusal becomes a problem. */
  EngineAnswer command(ValueType type, Intent intent, long key, UnifiedRecordValue value) {
    return command(type, intent, key, value, PATIENCE_SECONDS * 1000);
  }

  EngineAnswer command(
      ValueType type, Intent intent, long key, UnifiedRecordValue value, long milliseconds) {
    var answer = await(commands.send(type, intent, key, value), intent, milliseconds);
    if (answer.isRejected()) {
      throw Problem.of(intent.name(), answer);
    }
    return answer;
  }

  /** Reads rows that show every command answered before, unless searches are delayed on purpose. */
  <T> T read(Function<ReadModel, T> query) {
    catchUp.run();
    return model.read(() -> query.apply(model));
  }

  private static EngineAnswer await(
      java.util.concurrent.Future<EngineAnswer> answer, Intent intent, long milliseconds) {
    try {
      return answer.get(milliseconds, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw Problem.timeout("Command '%s' was not answered in time".formatted(intent.name()));
    } catch (ExecutionException e) {
      throw Problem.unavailable(String.valueOf(e.getCause().getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable("The server stops");
    }
  }
}
