package org.bridges.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A running embedded Camunda with a client like the one of production, and plain HTTP beside it.
 */
final class CamundaFixture implements AutoCloseable {

  static final String FORM =
      """
      {"id": "greet-form", "type": "default", "schemaVersion": 18, "components": []}""";

  final EmbeddedCamunda camunda;
  final CamundaClient client;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  CamundaFixture() {
    this(Settings.in(folder()));
  }

  CamundaFixture(Settings settings) {
    camunda = EmbeddedCamunda.start(settings);
    client = client(camunda);
  }

  static CamundaClient client(EmbeddedCamunda camunda) {
    return CamundaClient.newClientBuilder()
        .grpcAddress(camunda.grpcAddress())
        .restAddress(camunda.restAddress())
        .preferRestOverGrpc(false)
        .defaultJobWorkerMaxJobsActive(32)
        .build();
  }

  static Path folder() {
    try {
      var folder = Files.createTempDirectory("camunda");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One user task with form, group and priority. */
  static BpmnModelInstance taskProcess(String id) {
    return Bpmn.createExecutableProcess(id)
        .name("Greeting")
        .startEvent("Start")
        .userTask("Task_Greet")
        .name("Greet the guest")
        .zeebeUserTask()
        .zeebeFormId("greet-form")
        .zeebeCandidateGroups("coordinators,managers")
        .zeebeTaskPriority("70")
        .zeebeDueDate("2030-01-02T03:04:05Z")
        .zeebeInput("=guest", "localGuest")
        .endEvent("End")
        .done();
  }

  void deploy(BpmnModelInstance... models) {
    var command = client.newDeployResourceCommand();
    var step = command.addResourceStringUtf8(FORM, "greet-form.form");
    for (var model : models) {
      var id = model.getDefinitions().getRootElements().iterator().next().getAttributeValue("id");
      step = step.addProcessModel(model, id + ".bpmn");
    }
    step.send().join();
  }

  long start(String process, Map<String, Object> variables) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(process)
        .latestVersion()
        .variables(variables)
        .send()
        .join()
        .getProcessInstanceKey();
  }

  HttpResponse<String> send(String method, String path, String body) {
    var uri = URI.create(camunda.restAddress() + path);
    var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    var request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(20))
            .method(method, publisher)
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode json(HttpResponse<String> response) {
    try {
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever passed over REST, no answer was unlike the contract. */
  @Override
  public void close() {
    client.close();
    camunda.close();
    assertThat(camunda.inspection().wrongAnswers()).isEmpty();
  }
}
