package org.bridges.engine;

import io.camunda.client.CamundaClient;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.bridges.shared.County;
import org.bridges.shared.LimitOffset;
import org.bridges.shared.Moments;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.bridges.shared.Urgency;
import org.bridges.shared.WorkingTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the deployed {@code time-limits.dmn}; each row is asked once and kept. */
@Component
class EngineTimeLimits implements TimeLimits {

  private record Question(String stage, Urgency urgency, County county) {}

  private final Map<Question, JsonNode> answers = new ConcurrentHashMap<>();
  private final CamundaClient client;
  private final JsonMapper json;
  private final OfficeTime time;
  private final WorkingTime workingTime;

  EngineTimeLimits(
      CamundaClient client, JsonMapper json, OfficeTime time, WorkingTime workingTime) {
    this.client = client;
    this.json = json;
    this.time = time;
    this.workingTime = workingTime;
  }

  @Override
  public Moments moments(String stage, Urgency urgency, County county, Instant anchor) {
    var row = answers.computeIfAbsent(new Question(stage, urgency, county), this::ask);
    return new Moments(
        moment(row, "due", anchor),
        moment(row, "reminder", anchor),
        moment(row, "reminder2", anchor),
        moment(row, "escalation", anchor),
        moment(row, "escalation2", anchor),
        text(row, "reminded"),
        text(row, "escalated"),
        text(row, "escalated2"));
  }

  /** Forgets the answers: the tables may have changed with a deployment. */
  void forget() {
    answers.clear();
  }

  private JsonNode ask(Question question) {
    var answer =
        client
            .newEvaluateDecisionCommand()
            .decisionId("time-limits")
            .variables(
                Map.of(
                    "stage", question.stage(),
                    "urgency", question.urgency().name(),
                    "county", question.county().name()))
            .send()
            .join();
    var row = json.readTree(answer.getDecisionOutput());
    if (!row.isObject()) {
      throw new NoSuchElementException("time-limits.dmn has no row for " + question.stage());
    }
    return row;
  }

  private @Nullable Instant moment(JsonNode row, String output, Instant anchor) {
    var cell = text(row, output);
    return cell == null
        ? null
        : new LimitOffset(cell).from(time.at(anchor), workingTime).toInstant();
  }

  private static @Nullable String text(JsonNode row, String output) {
    var cell = row.get(output);
    return cell == null || cell.isNull() ? null : cell.asString();
  }
}
