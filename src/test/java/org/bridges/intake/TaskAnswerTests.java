package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** What a client may get wrong when it completes a task: nothing is completed, nothing breaks. */
@OfficeTest
class TaskAnswerTests {

  @Autowired WebApplicationContext context;

  private IntakeClient client;

  @BeforeEach
  void open() {
    client = new IntakeClient(context);
  }

  @Test
  void whatCannotBeTakenIsSaidAndTheTaskStaysOpen() {
    var receipt = client.receipt(Examples.named("unsure").referral().toString());
    var task = task(receipt);
    var review = Map.<String, Object>of("decision", "REVIEW");

    assertThat(client.complete(task, new HashMap<>(), null)).hasStatus(422);
    assertThat(client.complete(task, null, null)).hasStatus(422);
    assertThat(client.complete(task, review, "a\u0000b")).hasStatus(422);
    assertThat(client.complete(task, review, "x".repeat(4001))).hasStatus(422);
    assertThat(client.task(receipt)).isNotNull();
    assertThat(client.complete(task, review, "Line one\n\tline two 📱")).hasStatusOk();
  }

  @Test
  void aPageFarBehindTheLastOneIsEmpty() {
    var far = client.get("/api/tasks?page=2147483647&size=200", IntakeClient.coordinator());

    assertThat(far.path("items")).isEmpty();
  }

  private JsonNode task(String receipt) {
    await().untilAsserted(() -> assertThat(client.task(receipt)).isNotNull());
    return Objects.requireNonNull(client.task(receipt));
  }
}
