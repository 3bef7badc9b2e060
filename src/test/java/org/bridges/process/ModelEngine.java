package org.bridges.process;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.bridges.camunda.EmbeddedCamunda;
import org.bridges.camunda.Settings;

/** The one engine that all scenarios share, and the models as they lie in the repository. */
final class ModelEngine {

  static final EmbeddedCamunda ENGINE = EmbeddedCamunda.start(Settings.in(folder()));

  private ModelEngine() {}

  private static Path folder() {
    try {
      return Files.createTempDirectory("processes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CamundaClient client() {
    Runtime.getRuntime().addShutdownHook(new Thread(ENGINE::close));
    return CamundaClient.newClientBuilder()
        .grpcAddress(ENGINE.grpcAddress())
        .restAddress(ENGINE.restAddress())
        .preferRestOverGrpc(false)
        .defaultRequestTimeout(Duration.ofMinutes(1))
        .build();
  }

  static void deploy(CamundaClient client) {
    var files = Stream.of("processes", "forms").flatMap(ModelEngine::resources).toList();
    var command = client.newDeployResourceCommand().addResourceFile(files.getFirst().toString());
    for (var file : files.subList(1, files.size())) {
      command = command.addResourceFile(file.toString());
    }
    // a busy machine needs longer than the client's own patience to read every model
    command.requestTimeout(Duration.ofMinutes(2)).send().join();
  }

  private static Stream<Path> resources(String folder) {
    try (var files = Files.list(Path.of(folder))) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".md"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
