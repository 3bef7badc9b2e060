package org.bridges.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * A partner's system that refers many youth and gives up on none: what gets no answer is sent again
 * with the same key, to the next address.
 */
final class Burst implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<String, String> receipts = new ConcurrentHashMap<>();
  private final List<String> addresses;
  private final String name;
  private final CompletableFuture<Void> all;

  private Burst(String name, int size, int atOnce, List<String> addresses) {
    this.name = name;
    this.addresses = addresses;
    var senders = Executors.newFixedThreadPool(atOnce, Thread.ofPlatform().daemon().factory());
    all =
        CompletableFuture.allOf(
            IntStream.range(0, size)
                .mapToObj(at -> CompletableFuture.runAsync(() -> refer(at), senders))
                .toArray(CompletableFuture[]::new));
    senders.shutdown();
  }

  /**
   * Begins to send.
   *
   * @param name marks the keys of this burst
   * @param atOnce how many requests are under way at any time
   */
  static Burst send(String name, int size, int atOnce, List<String> addresses) {
    return new Burst(name, size, atOnce, addresses);
  }

  /** How many got their receipt so far. */
  int accepted() {
    return receipts.size();
  }

  /** The receipts by key, once everything was answered. */
  Map<String, String> finish() {
    all.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    return receipts;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private void refer(int at) {
    var key = name + "-" + at;
    var end = Instant.now().plus(PATIENCE);
    for (int turn = at; Instant.now().isBefore(end); turn++) {
      var receipt = attempt(addresses.get(turn % addresses.size()), key, at);
      if (receipt.isPresent()) {
        receipts.put(key, receipt.get());
        return;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new IllegalStateException(key + " got no answer");
  }

  private Optional<String> attempt(String address, String key, int at) {
    var login = "partner-system:" + FaultOffice.PASSWORD;
    var request =
        HttpRequest.newBuilder(URI.create(address + "/api/referrals"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)))
            .POST(BodyPublishers.ofString(referral(at)))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == 201) {
        return Optional.of(answer.body().replaceAll(".*\"receipt\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
      }
      if (answer.statusCode() < 500) {
        throw new IllegalStateException("The office refuses with " + answer.statusCode());
      }
      return Optional.empty();
    } catch (IOException noAnswer) {
      return Optional.empty();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static String referral(int at) {
    return """
        {"source": {"kind": "OTHER", "phone": "210-555-01%02d"},
         "youth": {"age": 16}, "concern": {"level": "SUSPECTED"},
         "connections": [{"county": "%s", "kind": "PRESENT"}]}
        """
        .formatted(at % 100, at % 2 == 0 ? "BEXAR" : "HIDALGO");
  }
}
