package org.bridges.camunda.rest;

import io.camunda.zeebe.util.VersionUtil;
import java.util.function.BooleanSupplier;

/** What the cluster says about itself. */
public final class ClusterEndpoints {

  private final int grpcPort;
  private final BooleanSupplier healthy;

  /** Tells of the engine behind a gRPC port. */
  public ClusterEndpoints(int grpcPort, BooleanSupplier healthy) {
    this.grpcPort = grpcPort;
    this.healthy = healthy;
  }

  void register(Router router) {
    router
        .on("GET", "/topology", call -> topology())
        .on("GET", "/status", call -> status())
        .on("GET", "/license", call -> license())
        .on("GET", "/authentication/me", call -> me());
  }

  private Reply topology() {
    var answer = Json.object();
    var broker = answer.putArray("brokers").addObject();
    broker.put("nodeId", 0).put("host", "127.0.0.1").put("port", grpcPort);
    var partition = broker.putArray("partitions").addObject();
    partition.put("partitionId", 1).put("role", "leader");
    partition.put("health", healthy.getAsBoolean() ? "healthy" : "unhealthy");
    broker.put("version", VersionUtil.getVersion());
    answer.put("clusterSize", 1).put("partitionsCount", 1).put("replicationFactor", 1);
    answer.put("gatewayVersion", VersionUtil.getVersion()).put("lastCompletedChangeId", "-1");
    return Reply.ok(answer);
  }

  private Reply status() {
    if (!healthy.getAsBoolean()) {
      throw Problem.unavailable("The engine stands still");
    }
    return Reply.noContent();
  }

  private static Reply license() {
    var answer = Json.object();
    answer.put("validLicense", false).put("licenseType", "unknown").put("isCommercial", false);
    return Reply.ok(answer);
  }

  private static Reply me() {
    var answer = Json.object();
    answer.put("username", "anonymous").put("displayName", "Anonymous");
    answer.putArray("authorizedComponents").add("*");
    answer.putArray("tenants");
    answer.putArray("groups");
    answer.putArray("roles");
    answer.put("salesPlanType", "").put("canLogout", false).putObject("c8Links");
    return Reply.ok(answer);
  }
}
