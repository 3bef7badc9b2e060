package org.bridges.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;

/** Camunda's settings are protected, know our groups, and give each no more than it needs. */
class OrchestrationSettingsTests {

  private static final Map<String, Map<String, Object>> STORAGE =
      Map.of(
          "orchestration/application-8.9.yaml",
          Map.of(
              "spring.profiles.active", "admin,operate,tasklist,broker,consolidated-auth",
              "camunda.data.secondary-storage.type", "rdbms",
              "camunda.data.secondary-storage.rdbms.url",
                  "jdbc:postgresql://camunda-db:5432/camunda",
              "camunda.data.secondary-storage.rdbms.password", "${CAMUNDA_DB_PASSWORD}",
              "camunda.backup.webapps.enabled", false),
          "orchestration/application-8.8.yaml",
          Map.of(
              "spring.profiles.active", "identity,operate,tasklist,broker,consolidated-auth",
              "camunda.data.secondary-storage.type", "elasticsearch",
              "camunda.data.secondary-storage.elasticsearch.url", "http://elasticsearch:9200",
              "camunda.database.index.numberOfReplicas", 0));

  @ParameterizedTest
  @CsvSource({
    "orchestration/application-8.9.yaml, compose.yaml, 15",
    "orchestration/application-8.8.yaml, compose-8.8.yaml, 14"
  })
  void settingsKeepTheirRules(String name, String composeName, int rights) {
    var settings = DeployFile.read(name);
    var start = OrchestrationChecks.security(settings).getInitialization();
    var flat = new LinkedHashMap<String, Object>();
    OrchestrationChecks.flatten("", settings.yaml(), flat);

    System.out.printf(
        "deploy: %s has %d users, %d groups, %d rights%n",
        name, start.getUsers().size(), start.getGroups().size(), start.getAuthorizations().size());
    assertThat(start.getUsers()).hasSize(6);
    assertThat(start.getAuthorizations()).hasSize(rights);
    assertThat(flat).containsAllEntriesOf(STORAGE.get(name));
    assertThat(OrchestrationChecks.access(settings)).isEmpty();
    assertThat(OrchestrationChecks.people(settings)).isEmpty();
    assertThat(OrchestrationChecks.rights(settings)).isEmpty();
    assertThat(OrchestrationChecks.mounting(settings, DeployFile.read(composeName))).isEmpty();
  }

  @Test
  void noticesOpenAccess() {
    var settings = DeployFile.read("orchestration/application-8.9.yaml");

    assertThat(OrchestrationChecks.access(settings.with("method: basic", "method: oidc")))
        .containsExactly("authentication is OIDC");
    assertThat(
            OrchestrationChecks.access(
                settings.with("unprotected-api: false", "unprotected-api: true")))
        .containsExactly("the API is unprotected");
    assertThat(
            OrchestrationChecks.access(
                settings.with(
                    "enabled: true\n    initialization", "enabled: false\n    initialization")))
        .containsExactly("authorizations are off");
  }

  @Test
  void noticesAStrangeGroupAndALiteralPassword() {
    var settings = DeployFile.read("orchestration/application-8.9.yaml");

    assertThat(
            OrchestrationChecks.people(settings.with("group-id: advocates", "group-id: advocate")))
        .singleElement()
        .asString()
        .startsWith("groups are");
    assertThat(OrchestrationChecks.people(settings.with("users: [manager]", "users: [director]")))
        .containsExactly("managers has the users [director]");
    assertThat(OrchestrationChecks.people(settings.with("${CAMUNDA_ADMIN_PASSWORD}", "letmein")))
        .containsExactly("admin has a literal password");
    assertThat(
            OrchestrationChecks.people(
                settings.with("users: [admin]", "users: [admin, bridges-app]")))
        .singleElement()
        .asString()
        .startsWith("administrators are");
  }

  @Test
  void noticesARightThatIsTooMuchTooLittleOrUnknown() {
    var settings = DeployFile.read("orchestration/application-8.9.yaml");

    assertThat(
            OrchestrationChecks.rights(
                settings.with("permissions: [CREATE]", "permissions: [CREATE, UPDATE_USER_TASK]")))
        .contains("RESOURCE has no [CREATE, UPDATE_USER_TASK]");
    assertThat(OrchestrationChecks.rights(settings.with("            - READ_USER_TASK\n", "")))
        .singleElement()
        .asString()
        .startsWith("the application may");
    assertThat(
            OrchestrationChecks.rights(
                settings.with(
                    "READ_PROCESS_DEFINITION, READ_PROCESS_INSTANCE", "UPDATE_PROCESS_INSTANCE")))
        .singleElement()
        .asString()
        .startsWith("managers may");
    assertThat(OrchestrationChecks.rights(settings.with("groups: [coordinators, ", "groups: [")))
        .containsExactly("coordinators cannot work in Tasklist");
    assertThat(
            OrchestrationChecks.rights(settings.with("owner-id: bridges-app", "owner-id: nobody")))
        .contains("unknown owner USER nobody");
  }

  @Test
  void camundasOwnSettingsClassRefusesAMistypedKey() {
    var settings = DeployFile.read("orchestration/application-8.9.yaml");

    assertThatThrownBy(
            () -> OrchestrationChecks.security(settings.with("resource-type", "ressource-type")))
        .isInstanceOf(BindException.class);
    assertThatThrownBy(
            () ->
                OrchestrationChecks.security(
                    settings.with("READ_DECISION_INSTANCE", "SEE_DECISION")))
        .isInstanceOf(BindException.class);
  }

  @Test
  void noticesAVariableThatTheServiceIsNotGiven() {
    var settings = DeployFile.read("orchestration/application-8.9.yaml");
    var compose = DeployFile.read("compose.yaml");

    assertThat(
            OrchestrationChecks.mounting(
                settings, compose.with("      CAMUNDA_MANAGER_PASSWORD:", "      OTHER:")))
        .containsExactly("orchestration is not given CAMUNDA_MANAGER_PASSWORD");
    assertThat(OrchestrationChecks.mounting(settings, DeployFile.read("compose-8.8.yaml")))
        .contains("orchestration/application-8.9.yaml is not mounted");
  }
}
