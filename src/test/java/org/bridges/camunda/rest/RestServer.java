package org.bridges.camunda.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small HTTP server on the loopback interface for the endpoints of the REST API v2. */
public final class RestServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);
  private static final String BASE = "/v2";

  private final Contract contract = Contract.official();
  private final Inspection inspection = new Inspection();
  private final Router router;
  private final HttpServer server;
  private final ExecutorService threads;

  /** Starts the server. */
  public RestServer(int port, EngineDoor engine, ClusterEndpoints cluster, JobEndpoints jobs) {
    router = new Router();
    cluster.register(router);
    jobs.register(router);
    new JobReads(engine).register(router);
    new UserTaskEndpoints(engine).register(router);
    new UserTaskReads(engine).register(router);
    new ProcessInstanceEndpoints(engine).register(router);
    new ProcessInstanceReads(engine).register(router);
    new ElementInstanceEndpoints(engine).register(router);
    new ProcessDefinitionEndpoints(engine).register(router);
    new IncidentEndpoints(engine).register(router);
    new VariableEndpoints(engine).register(router);
    new MessageEndpoints(engine).register(router);
    new DecisionEndpoints(engine).register(router);
    new DeploymentEndpoints(engine).register(router);
    threads = Executors.newVirtualThreadPerTaskExecutor();
    server = listen(port);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** What passed so far, held against the contract. */
  public Inspection inspection() {
    return inspection;
  }

  /** Every operation that it offers, as {@code POST /user-tasks/search}. */
  public Set<String> operations() {
    return router.operations();
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static HttpServer listen(int port) {
    // Otherwise each answer waits for the client's delayed acknowledgement, 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // A client that reuses a connection must not meet one that was just closed.
    System.setProperty("sun.net.httpserver.idleInterval", "600");
    try {
      return HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("REST did not start on port " + port, e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var bytes = exchange.getRequestBody().readAllBytes();
      send(exchange, answer(exchange, bytes));
    }
  }

  private Reply answer(HttpExchange exchange, byte[] bytes) {
    var method = exchange.getRequestMethod();
    var path = exchange.getRequestURI().getPath();
    try {
      return answer(exchange, match(method, path), bytes);
    } catch (Problem problem) {
      var reply = Reply.problem(problem, path);
      inspection.unknown(method, path, reply);
      return reply;
    }
  }

  private Router.Match match(String method, String path) {
    if (!path.startsWith(BASE + "/")) {
      throw Problem.notFound("No endpoint " + path);
    }
    return router.find(method, path.substring(BASE.length()));
  }

  private Reply answer(HttpExchange exchange, Router.Match match, byte[] bytes) {
    var faults = new ArrayList<String>();
    var reply = answer(exchange, match, bytes, faults);
    inspection.answered(match, faults, reply);
    return reply;
  }

  private Reply answer(
      HttpExchange exchange, Router.Match match, byte[] bytes, List<String> faults) {
    var path = exchange.getRequestURI().getPath();
    try {
      return match.endpoint().answer(call(exchange, match, bytes, faults));
    } catch (Problem problem) {
      return Reply.problem(problem, path);
    } catch (RuntimeException e) {
      LOG.error("An endpoint of the embedded Camunda failed", e);
      return Reply.problem(Problem.internal("Unexpected failure"), path);
    }
  }

  private Call call(HttpExchange exchange, Router.Match match, byte[] bytes, List<String> faults) {
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    var contentType = type == null ? "" : type;
    var body = Json.object().path("none");
    if (!contentType.startsWith("multipart/")) {
      var text = new String(bytes, StandardCharsets.UTF_8);
      body = text.isBlank() ? body : Json.parse(text);
      faults.addAll(contract.requestFaults(match.method(), match.template(), body));
      if (!faults.isEmpty()) {
        throw Problem.badRequest(String.join("; ", faults) + ".");
      }
    }
    var upload = new Call.Upload(contentType, bytes);
    return new Call(match.path(), query(exchange.getRequestURI().getRawQuery()), body, upload);
  }

  private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
    var values = new HashMap<String, String>();
    if (raw != null) {
      for (var pair : raw.split("&")) {
        var equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        values.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.body().length == 0) {
      exchange.sendResponseHeaders(reply.status(), -1);
    } else {
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
      exchange.sendResponseHeaders(reply.status(), reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }
}
