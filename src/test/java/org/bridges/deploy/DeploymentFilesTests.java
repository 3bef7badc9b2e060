package org.bridges.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose files, the Dockerfile and the handbook fit each other and the application. */
class DeploymentFilesTests {

  private static final String POSTGRES = "postgres:17.6-alpine3.22";
  private static final String MAIL = "axllent/mailpit:v1.21.8";
  private static final Map<String, Map<String, String>> IMAGES =
      Map.of(
          "compose.yaml",
          Map.of(
              "app", "bridges:local",
              "app-db", POSTGRES,
              "orchestration", "camunda/camunda:8.9.17",
              "camunda-db", POSTGRES,
              "mail", MAIL),
          "compose-8.8.yaml",
          Map.of(
              "app", "bridges:local",
              "app-db", POSTGRES,
              "orchestration", "camunda/camunda:8.8.36",
              "elasticsearch", "docker.elastic.co/elasticsearch/elasticsearch:8.17.10",
              "mail", MAIL));

  /** What the production application reads. */
  private static final List<String> SETTINGS =
      List.of(
          "spring.datasource.url",
          "spring.datasource.username",
          "spring.datasource.password",
          "spring.flyway.user",
          "spring.flyway.password",
          "bridges.audit.keys",
          "bridges.audit.anchor-file",
          "spring.mail.host",
          "spring.mail.port",
          "spring.mail.username",
          "spring.mail.password",
          "bridges.camunda.grpc-address",
          "bridges.camunda.rest-address",
          "bridges.camunda.username",
          "bridges.camunda.password",
          "bridges.public-url",
          "spring.security.oauth2.client.provider.office.issuer-uri",
          "spring.security.oauth2.client.registration.office.client-id",
          "spring.security.oauth2.client.registration.office.client-secret",
          "spring.security.oauth2.client.registration.office.client-name",
          "spring.security.oauth2.client.registration.office.scope",
          "bridges.sign-in.user-name-claim",
          "bridges.sign-in.groups-claim",
          "bridges.sign-in.roles.coordinator",
          "bridges.sign-in.roles.family",
          "bridges.sign-in.roles.advocate",
          "bridges.sign-in.roles.manager",
          "bridges.sign-in.roles.auditor",
          "bridges.sign-in.roles.operator",
          "bridges.vault.key",
          "bridges.vault.former-key",
          "bridges.mail.from",
          "bridges.mail.operator",
          "bridges.first-operator.username",
          "bridges.first-operator.password");

  private static final List<String> COMPOSE_FILES = List.of("compose.yaml", "compose-8.8.yaml");

  @ParameterizedTest
  @ValueSource(strings = {"compose.yaml", "compose-8.8.yaml"})
  void composeFileKeepsItsRules(String name) {
    var compose = DeployFile.read(name);
    var services = ComposeChecks.services(compose).size();
    var variables = compose.variables().size();

    System.out.printf("deploy: %s has %d services, %d variables%n", name, services, variables);
    assertThat(services).isEqualTo(5);
    assertThat(variables).isGreaterThanOrEqualTo(20);
    assertThat(ComposeChecks.images(compose, IMAGES.get(name))).isEmpty();
    assertThat(ComposeChecks.secrets(compose)).isEmpty();
    assertThat(ComposeChecks.volumes(compose)).isEmpty();
    assertThat(ComposeChecks.health(compose)).isEmpty();
    assertThat(ComposeChecks.ports(compose)).isEmpty();
    assertThat(ComposeChecks.settings(compose, SETTINGS)).isEmpty();
  }

  @Test
  void noticesEachMistakeInAComposeFile() {
    var compose = DeployFile.read("compose.yaml");
    var secret = "${APP_DB_PASSWORD:?set the password of the application database}";

    assertThat(
            ComposeChecks.images(
                compose.with("camunda:8.9.17", "camunda:latest"), IMAGES.get("compose.yaml")))
        .singleElement()
        .asString()
        .contains("camunda:latest");
    assertThat(ComposeChecks.secrets(compose.with(secret, "letmein")))
        .containsExactly(
            "app has a literal SPRING_FLYWAY_PASSWORD", "app-db has a literal POSTGRES_PASSWORD");
    assertThat(ComposeChecks.secrets(compose.with(secret, "${APP_DB_PASSWORD:-letmein}")))
        .hasSize(2)
        .allMatch(problem -> problem.contains("has a default"));
    assertThat(ComposeChecks.secrets(compose.with("http://orchestration:8080", "http://a:b@c")))
        .containsExactly("an address carries a password");
    assertThat(ComposeChecks.volumes(compose.with("      - app-db:/var", "      - ./app-db:/var")))
        .contains("app-db keeps its data in []");
    assertThat(ComposeChecks.health(compose.with("service_healthy", "service_started")))
        .contains("app does not wait for a healthy app-db");
    assertThat(ComposeChecks.health(compose.with("[\"CMD\", \"/mailpit\", \"readyz\"]", "[]")))
        .containsExactly("mail has no health check");
    assertThat(
            ComposeChecks.ports(
                compose.with("127.0.0.1:${CAMUNDA_PORT:-8088}:8080", "26500:26500")))
        .containsExactly("orchestration publishes 26500:26500");
    assertThat(ComposeChecks.settings(compose.with("BRIDGES_PUBLICURL", "BRIDGES_URL"), SETTINGS))
        .containsExactly("app is not given BRIDGES_PUBLICURL");
  }

  @Test
  void everyVariableIsNamedInTheExampleAndNoneHasAValue() {
    var composeFiles = COMPOSE_FILES.stream().map(DeployFile::read).toList();
    var example = DeployFile.read(".env.example");

    assertThat(ComposeChecks.example(example, composeFiles)).isEmpty();
    assertThat(
            ComposeChecks.example(
                example.with("APP_DB_PASSWORD=", "APP_DB_PASSWORD=letmein"), composeFiles))
        .containsExactly("unused: APP_DB_PASSWORD=letmein", "not named: APP_DB_PASSWORD=");
  }

  @Test
  void dockerfileNeedsNoSpecialBuilderAndRunsAsAnOrdinaryUser() throws IOException {
    var dockerfile = DeployFile.read("Dockerfile");
    var jar = "target/bridges-" + version() + ".jar";

    assertThat(DockerfileChecks.all(dockerfile, jar)).isEmpty();
    assertThat(DockerfileChecks.all(dockerfile.with("21.0.11_10-jre", "17.0.1_1-jre"), jar))
        .hasSize(1);
    assertThat(
            DockerfileChecks.all(dockerfile.with("RUN group", "RUN --mount=type=cache group"), jar))
        .containsExactly("uses what not every builder knows");
    assertThat(DockerfileChecks.all(dockerfile.with("USER 10001:10001\n", ""), jar))
        .containsExactly("does not run as an ordinary user");
    assertThat(DockerfileChecks.all(dockerfile.with("target/bridges", "target/other"), jar))
        .containsExactly("does not copy " + jar);
    assertThat(Files.readString(Path.of(".dockerignore"))).contains("!target/bridges-*.jar");
  }

  /** Whoever signs in for the application must not be who owns the tables. */
  @ParameterizedTest
  @ValueSource(strings = {"compose.yaml", "compose-8.8.yaml"})
  void theApplicationDoesNotOwnItsTables(String name) {
    var services = ComposeChecks.services(DeployFile.read(name));
    var app = DeployFile.map(DeployFile.map(services.get("app")).get("environment"));
    var database = DeployFile.map(DeployFile.map(services.get("app-db")).get("environment"));

    assertThat(app.get("SPRING_FLYWAY_USER")).isEqualTo(database.get("POSTGRES_USER"));
    assertThat(app.get("SPRING_DATASOURCE_USERNAME")).isEqualTo("bridges_app");
    assertThat(app.get("SPRING_DATASOURCE_PASSWORD")).isEqualTo(database.get("APP_USER_PASSWORD"));
    assertThat(DeployFile.read("application-role.sql").text())
        .contains("create role bridges_app login", "getenv password APP_USER_PASSWORD");
  }

  @Test
  void handbookNamesEveryFileAndEveryPartOfTheWork() {
    var handbook = DeployFile.read("README.md").text();

    assertThat(handbook)
        .contains("compose.yaml", "compose-8.8.yaml", ".env.example", "Dockerfile")
        .contains("application-role.sql", "## The record of who looked")
        .contains("orchestration/application-8.9.yaml", "-8.8.yaml", "CAMUNDA_LICENSE_KEY")
        .contains(
            "## Start",
            "## Signing in",
            "## Users",
            "## Known vulnerabilities",
            "## Backup",
            "## Upgrade",
            "## TLS in front")
        .contains("## What coordinators see in Tasklist")
        .contains("## Where a manager finds a bottleneck in Operate")
        .contains("## When engine state is lost");
    assertThat(OrchestrationChecks.GROUPS).allMatch(group -> handbook.contains("`" + group + "`"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"compose.yaml", "compose-8.8.yaml"})
  void composeClientAcceptsTheFileAndRefusesItWithoutSecrets(String name)
      throws IOException, InterruptedException {
    if (compose(Map.of(), "version").code() != 0) {
      System.out.printf("deploy: docker compose config of %s NOT RUN, no compose client%n", name);
      return;
    }
    var given = new HashMap<String, String>();
    DeployFile.read(name).variables().stream()
        .filter(DeployFile.Variable::required)
        .forEach(variable -> given.put(variable.name(), "invented"));

    var accepted = compose(given, "-f", "deploy/" + name, "config", "--quiet");
    var refused = compose(Map.of(), "-f", "deploy/" + name, "config", "--quiet");

    System.out.printf("deploy: docker compose config of %s RAN%n", name);
    assertThat(accepted.code()).as(accepted.output()).isZero();
    assertThat(refused.code()).isNotZero();
    assertThat(refused.output()).contains("set the ");
  }

  private static Ended compose(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var command =
        Stream.concat(
            Stream.of("docker", "compose", "--env-file", "/dev/null"), Stream.of(arguments));
    var builder = new ProcessBuilder(command.toList()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      var output = new String(process.getInputStream().readAllBytes());
      process.waitFor(1, TimeUnit.MINUTES);
      return new Ended(process.exitValue(), output);
    } catch (IOException noClient) {
      return new Ended(127, "" + noClient.getMessage());
    }
  }

  private static String version() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));
    return pom.replaceAll(
        "(?s).*?<artifactId>bridges</artifactId>\\s*<version>(.*?)</version>.*", "$1");
  }

  private record Ended(int code, String output) {}
}
