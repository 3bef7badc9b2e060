package org.bridges.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** User-task commands of Camunda, and the answers that they give put into words. */
@Component
public class EngineTasks {

  private static final Logger log = LoggerFactory.getLogger(EngineTasks.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TRIES = 20;

  private final CamundaClient client;

  EngineTasks(CamundaClient client) {
    this.client = client;
  }

  /**
   * Gives the task to a person.
   *
   * @throws WrongState when it is gone, taken by somebody else, or the engine does not answer
   */
  public void assign(long taskKey, String user, boolean evenIfTaken) {
    patiently(
        () ->
            client
                .newAssignUserTaskCommand(taskKey)
                .assignee(user)
                .allowOverride(evenIfTaken)
                .requestTimeout(PATIENCE)
                .send()
                .join());
  }

  /** Puts the task back on the group's list. */
  public void unassign(long taskKey) {
    patiently(() -> client.newUnassignUserTaskCommand(taskKey).send().join());
  }

  /**
   * Completes the task.
   *
   * @param values checked answers of the form
   * @throws WrongState when it is gone or still being prepared after some seconds
   */
  public void complete(long taskKey, Map<String, ?> values) {
    var checked = EngineVariables.checked(values);
    patiently(
        () ->
            client
                .newCompleteUserTaskCommand(taskKey)
                .variables(checked)
                .requestTimeout(PATIENCE)
                .send()
                .join());
  }

  /**
   * The Camunda Form that the task was made with; the file's version while the engine is away or
   * does not show the task yet.
   */
  public String form(long taskKey, String formId) {
    try {
      var form = client.newUserTaskGetFormRequest(taskKey).requestTimeout(PATIENCE).send().join();
      if (form != null && form.getSchema() instanceof String schema) {
        return schema;
      }
    } catch (ClientException away) {
      log.info("Form {} was read from the file: {}", formId, EngineCommands.problemCode(away));
    }
    return file(formId);
  }

  /** The Camunda Form as it lies in the application. */
  public static String file(String formId) {
    try {
      return new ClassPathResource("forms/" + formId + ".form")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A task is PREPARING while its creating listener runs: then its commands are tried again. */
  private static void patiently(Runnable command) {
    ClientException last = null;
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        command.run();
        return;
      } catch (ClientException refused) {
        last = refused;
        if (!isPassing(refused) || !pause()) {
          break;
        }
      }
    }
    throw inWords(last);
  }

  private static boolean isPassing(ClientException refused) {
    return refused instanceof ClientHttpException http
        && http.code() == 409
        && String.valueOf(http.getMessage()).contains("INVALID_STATE");
  }

  private static boolean pause() {
    try {
      Thread.sleep(250);
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static WrongState inWords(@Nullable ClientException problem) {
    log.info("A task command was not taken: {}", problem == null ? "" : problemCode(problem));
    if (problem instanceof ClientHttpException http && http.code() == 404) {
      return new WrongState("task-gone", "This task was done or taken back meanwhile.");
    }
    if (problem instanceof ClientHttpException http && http.code() == 409) {
      return new WrongState("task-taken", "Somebody else has this task, or it moved on meanwhile.");
    }
    return away();
  }

  /** The engine does not answer, or does not have its tasks again yet. */
  public static WrongState away() {
    return new WrongState(
        "engine-away", "The workflow engine does not answer. Nothing was lost; try again soon.");
  }

  private static String problemCode(ClientException problem) {
    return EngineCommands.problemCode(problem);
  }
}
