package org.bridges.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bridges.camunda.EmbeddedCamunda;
import org.bridges.camunda.EngineVariable;
import org.bridges.camunda.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A start whose answer is lost on the way, in an engine whose searches lag: it rests until the
 * search shows its instance, and is not taken for a plain refusal.
 */
class UnansweredStartTests {

  private static final Duration LAG = Duration.ofSeconds(3);

  @TempDir static Path folder;
  private static EmbeddedCamunda camunda;
  private static Wire wire;
  private static CamundaClient client;
  private static CamundaClient behindTheWire;

  private final UUID caseId = UUID.randomUUID();

  @BeforeAll
  static void open() throws IOException {
    camunda = EmbeddedCamunda.start(Settings.in(folder).searchDelay(LAG.minusSeconds(1)));
    wire = new Wire(camunda.grpcAddress().getPort());
    client = client(camunda.grpcAddress());
    behindTheWire = client(wire.address());
    var waiting =
        Bpmn.createExecutableProcess("waiting")
            .startEvent()
            .intermediateCatchEvent()
            .message(message -> message.name("heard").zeebeCorrelationKey("=caseId"))
            .done();
    client.newDeployResourceCommand().addProcessModel(waiting, "waiting.bpmn").send().join();
  }

  @AfterAll
  static void close() throws IOException {
    behindTheWire.close();
    client.close();
    wire.close();
    camunda.close();
  }

  @Test
  void isFoundAgainAfterTheLagOfTheSearchAndNotBefore() throws IOException {
    var finder = new InstanceFinder(client);
    behindTheWire.newTopologyRequest().send().join();
    wire.loseAnswers();
    var answer = start(behindTheWire, "waiting", 1);
    await().atMost(10, SECONDS).until(() -> started() == 1);

    assertThat(finder.find("waiting", variables(1), caseId)).as("too early").isEmpty();
    wire.cut();
    var lost = catchThrowable(answer::join);

    assertThat(lost).isNotNull();
    assertThat(pauseAfter(lost, "START")).isEqualTo(LAG);
    await()
        .atMost(LAG.plusSeconds(7))
        .until(() -> finder.find("waiting", variables(1), caseId).isPresent());
    assertThat(finder.find("waiting", variables(2), caseId)).as("next generation").isEmpty();
    assertThat(finder.find("waiting", variables(1), UUID.randomUUID())).isEmpty();
    assertThat(started()).isEqualTo(1);
  }

  @Test
  void refusedStartIsTriedAgainSoon() {
    var refused = catchThrowable(() -> start(client, "no-such-process", 1).join());

    assertThat(pauseAfter(refused, "START")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void messageIsTriedAgainSoonWhateverBecameOfIt() {
    assertThat(pauseAfter(new IllegalStateException(), "MESSAGE")).isEqualTo(Duration.ofSeconds(1));
    assertThat(pauseAfter(new IllegalStateException(), "START")).isEqualTo(LAG);
  }

  @Test
  void pausesGrowButNotWithoutEnd() {
    var pause = new OutboxPause(LAG);
    var refused = catchThrowable(() -> start(client, "no-such-process", 1).join());

    assertThat(pause.after(row("START", 4), refused)).isEqualTo(Duration.ofSeconds(16));
    assertThat(pause.after(row("START", 99), refused)).isEqualTo(Duration.ofMinutes(2));
    assertThat(pause.whileTrying(row("START", 0))).isGreaterThan(LAG);
    assertThat(pause.whileTrying(row("MESSAGE", 0))).isZero();
  }

  private static Duration pauseAfter(Throwable problem, String kind) {
    return new OutboxPause(LAG).after(row(kind, 0), problem);
  }

  private static OutboxRow row(String kind, int attempts) {
    return new OutboxRow(
        1, UUID.randomUUID(), kind, "", UUID.randomUUID(), 1, null, "{}", "[]", attempts);
  }

  private CamundaFuture<?> start(CamundaClient by, String process, int generation) {
    return by.newCreateInstanceCommand()
        .bpmnProcessId(process)
        .latestVersion()
        .variables(variables(generation))
        .send();
  }

  private Map<String, Object> variables(int generation) {
    var variables = new HashMap<String, Object>();
    variables.put("caseId", caseId.toString());
    variables.put("generation", generation);
    return variables;
  }

  private long started() {
    return camunda.variables().stream()
        .filter(variable -> variable.value().equals('"' + caseId.toString() + '"'))
        .map(EngineVariable::processInstanceKey)
        .distinct()
        .count();
  }

  private static CamundaClient client(URI grpc) {
    return CamundaClient.newClientBuilder()
        .grpcAddress(grpc)
        .restAddress(camunda.restAddress())
        .preferRestOverGrpc(false)
        .build();
  }
}
