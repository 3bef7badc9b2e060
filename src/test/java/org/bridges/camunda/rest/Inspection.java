package org.bridges.camunda.rest;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds every exchange of a server against the contract: what was asked, what was answered, and
 * what does not fit.
 */
public final class Inspection {

  private final Contract contract = Contract.official();
  private final AtomicInteger exchanges = new AtomicInteger();
  private final Set<String> succeeded = ConcurrentHashMap.newKeySet();
  private final Queue<String> wrongRequests = new ConcurrentLinkedQueue<>();
  private final Queue<String> wrongAnswers = new ConcurrentLinkedQueue<>();

  /** How many exchanges were looked at. */
  public int exchanges() {
    return exchanges.get();
  }

  /** Operations that were answered with success, as {@code POST /user-tasks/search}. */
  public Set<String> succeeded() {
    return new TreeSet<>(succeeded);
  }

  /** Requests that the contract does not know or does not allow; the clients' fault. */
  public List<String> wrongRequests() {
    return List.copyOf(wrongRequests);
  }

  /** Answers that the contract does not foresee; the server's fault. */
  public List<String> wrongAnswers() {
    return List.copyOf(wrongAnswers);
  }

  /** Notes a request for which there is no endpoint. */
  void unknown(String method, String path, Reply reply) {
    exchanges.incrementAndGet();
    wrongRequests.add("%s %s: %d".formatted(method, path, reply.status()));
    contract.problemFaults(reply).forEach(fault -> addWrongAnswer(method, path, fault));
  }

  /** Notes a request and its answer. */
  void answered(Router.Match match, List<String> requestFaults, Reply reply) {
    exchanges.incrementAndGet();
    if (reply.status() < 300) {
      succeeded.add(match.operation());
    }
    for (var fault : requestFaults) {
      wrongRequests.add("%s: %s".formatted(match.operation(), fault));
    }
    if (reply.status() == 400 && requestFaults.isEmpty()) {
      wrongRequests.add("%s: refused as malformed".formatted(match.operation()));
    }
    for (var fault : contract.answerFaults(match.method(), match.template(), reply)) {
      addWrongAnswer(match.method(), match.template(), fault);
    }
  }

  private void addWrongAnswer(String method, String path, String fault) {
    wrongAnswers.add("%s %s: %s".formatted(method, path, fault));
  }
}
