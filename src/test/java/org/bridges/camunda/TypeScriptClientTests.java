package org.bridges.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bridges.shared.Beside;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The vendor's TypeScript client drives the embedded Camunda through every operation that it
 * offers, with searches that lag, and checks each request and answer by its own schemas.
 */
@Beside
class TypeScriptClientTests {

  private static final int MINUTES = 5;
  private static final CamundaFixture FIXTURE =
      new CamundaFixture(Settings.in(CamundaFixture.folder()).searchDelay(Duration.ofSeconds(1)));

  @TempDir static Path folder;
  private static List<Line> lines;

  /** What came of one call; a fault says what was unlike the contract. */
  private record Line(String operation, String outcome, @Nullable String fault) {

    boolean is(String kind) {
      return outcome.startsWith(kind);
    }
  }

  @BeforeAll
  static void drive() throws IOException, InterruptedException {
    lines = linesOf(run());
    System.out.printf(
        "contract: the TypeScript client made %d calls of %d operations; %d refusals, %d spoiled"
            + " bodies noticed%n",
        lines.size(),
        lines.stream().map(Line::operation).distinct().count(),
        lines.stream().filter(line -> line.is("refused")).count(),
        lines.stream().filter(line -> line.is("noticed")).count());
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @Test
  void everyCallIsAnsweredOrRefusedAsTheContractSays() {
    assertThat(lines).filteredOn(line -> line.fault != null).isEmpty();
    assertThat(lines).filteredOn(line -> line.is("answered")).hasSizeGreaterThanOrEqualTo(50);
    assertThat(lines).filteredOn(line -> line.is("refused 404")).hasSizeGreaterThanOrEqualTo(20);
    assertThat(lines).filteredOn(line -> line.is("refused 409")).hasSizeGreaterThanOrEqualTo(4);
    assertThat(lines).filteredOn(line -> line.is("refused 400")).hasSizeGreaterThanOrEqualTo(7);
    assertThat(lines).filteredOn(line -> line.is("noticed")).hasSize(3);
  }

  @Test
  void everyOperationThatIsOfferedWasDriven() {
    assertThat(FIXTURE.camunda.operations()).hasSizeGreaterThanOrEqualTo(38);
    assertThat(FIXTURE.camunda.inspection().succeeded())
        .containsExactlyInAnyOrderElementsOf(FIXTURE.camunda.operations());
  }

  private static String run() throws IOException, InterruptedException {
    var script =
        List.of("node", "src/contract/drive.mjs", FIXTURE.camunda.restAddress().toString());
    var files = DrivenModels.in(folder).stream().map(Path::toString);
    var output = folder.resolve("lines.txt");
    var process =
        new ProcessBuilder(Stream.concat(script.stream(), files).toList())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IllegalStateException("the client did not end within " + MINUTES + " minutes");
    }
    var text = Files.readString(output);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  private static List<Line> linesOf(String text) {
    var json = new ObjectMapper();
    return text.lines().map(line -> read(json, line)).toList();
  }

  private static Line read(ObjectMapper json, String line) {
    try {
      return json.readValue(line, Line.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no report: " + line, e);
    }
  }
}
