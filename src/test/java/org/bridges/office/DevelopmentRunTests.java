package org.bridges.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.bridges.BridgesOffice;
import org.bridges.fault.FaultReport;
import org.bridges.fault.OwnJvm;
import org.bridges.office.OfficeFolder.Done;
import org.bridges.shared.Beside;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The development run keeps its cases and its clock, also when it is killed while it loads. */
@Beside
class DevelopmentRunTests {

  private static final Path FOLDER = Path.of("target", "faults", "office").toAbsolutePath();
  private static final Pattern OPEN = Pattern.compile("Bridges is open: (\\S+)/dev");
  private static final String SOMEBODY_WAITS =
      """
      (select distinct case_number from task join engine_epoch on engine_epoch = epoch
        where state = 'OPEN' and (case_id is null or case_id not in (select id from former_number))) as waiting
      """;
  private static final String TIP =
      """
      {"source": {"kind": "OTHER", "phone": "210-555-0177"},
       "concern": {"level": "SUSPECTED", "narrative": "Seen at the truck stop three evenings in a row."},
       "connections": [{"county": "BEXAR", "kind": "PRESENT"}]}
      """;

  private final JsonMapper json = JsonMapper.builder().build();

  @BeforeEach
  void beginAnew() throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER);
  }

  @AfterEach
  void leaveNothingRunning() throws IOException {
    LeftOverPostgres.stop(FOLDER.resolve("postgres"));
  }

  @Test
  void aKilledRunGoesOnWhereItWas() {
    var moved = killedWhileItLoads();

    try (var run = run("office-again")) {
      var office = open(run);
      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> Files.exists(FOLDER.resolve(Done.CASES_MADE.fileName())));

      assertThat(Instant.parse(get(office, "/dev/clock").path("now").asString())).isAfter(moved);
      assertThat(count("staff_member")).isEqualTo(8);
      assertThat(count("agency")).isEqualTo(14);
      var referrals = count("referral");
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(count(SOMEBODY_WAITS)).isEqualTo(referrals));
      FaultReport.print(
          "development run killed while it loads",
          8,
          referrals,
          Math.max(0, 8 - referrals),
          Math.max(0, referrals - 8));
      assertThat(aSecondRun()).contains("Another run of the office uses " + FOLDER);
      run.stop();
    }
  }

  /** The office's time when the run was killed. */
  private Instant killedWhileItLoads() {
    try (var run = run("office")) {
      var office = open(run);
      var receipt = json.readTree(post(office, "/api/referrals", TIP)).path("receipt").asString();
      assertThat(receipt).isNotEmpty();
      post(office, "/dev/clock", "{\"advance\": \"PT1H\"}");
      var now = Instant.parse(get(office, "/dev/clock").path("now").asString());
      run.kill();
      return now;
    }
  }

  private static String aSecondRun() {
    try (var second = run("office-second")) {
      assertThat(second.awaitEnd()).isEqualTo(1);
      return second.said();
    }
  }

  private static OwnJvm run(String name) {
    return OwnJvm.start(
        name,
        BridgesOffice.class,
        Map.of(OfficeStart.FOLDER, FOLDER.toString()),
        "--server.port=0");
  }

  private static RestClient open(OwnJvm run) {
    return RestClient.builder()
        .baseUrl(run.awaitSaid(OPEN).group(1))
        .defaultHeaders(all -> all.setBasicAuth("coordinator", DemoDirectory.PASSWORD))
        .build();
  }

  /** The server says in its folder where it listens. */
  private static int count(String table) {
    try {
      var port = Files.readAllLines(FOLDER.resolve("postgres").resolve("postmaster.pid")).get(3);
      var source = new DriverManagerDataSource("jdbc:postgresql://localhost:" + port + "/postgres");
      source.setUsername("postgres");
      return JdbcClient.create(source)
          .sql("select count(*) from " + table)
          .query(Integer.class)
          .single();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private JsonNode get(RestClient office, String path) {
    return json.readTree(office.get().uri(path).retrieve().body(String.class));
  }

  private static String post(RestClient office, String path, String body) {
    return String.valueOf(
        office
            .post()
            .uri(path)
            .contentType(MediaType.APPLICATION_JSON)
            .body(body)
            .retrieve()
            .body(String.class));
  }
}
