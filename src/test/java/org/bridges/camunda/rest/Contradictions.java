package org.bridges.camunda.rest;

import java.util.List;

/** Where the contract contradicts the real server of its version: there the server is followed. */
final class Contradictions {

  private static final List<Entry> KNOWN =
      List.of(
          // Required and a key; the server sends "" as long as no decision failed.
          new Entry("POST /decision-definitions/evaluation", "[failedDecisionDefinitionId]"),
          // A key by its type, "key-number" by its description and from the server.
          new Entry("POST /decision-definitions/evaluation", "decisionEvaluationInstanceKey]"),
          // The gateway answers every refusal of the engine by its kind: NOT_FOUND with 404,
          // INVALID_STATE and ALREADY_EXISTS with 409. The contract leaves some of them out.
          new Entry("POST /process-instances", "Status 404"),
          new Entry("POST /messages/publication", "Status 409"),
          new Entry("POST /incidents/{incidentKey}/resolution", "Status 409"));

  private Contradictions() {}

  static boolean covers(String operation, String fault) {
    return KNOWN.stream()
        .anyMatch(one -> one.operation.equals(operation) && fault.contains(one.fault));
  }

  private record Entry(String operation, String fault) {}
}
