package org.bridges.deploy;

import static org.bridges.deploy.DeployFile.list;
import static org.bridges.deploy.DeployFile.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a compose file must keep to; each check answers what is wrong, and nothing if all is well.
 */
final class ComposeChecks {

  /**
   * May be left empty: a licence is for production, the mail catcher asks for no password, and a
   * person may read the mailbox of what comes back.
   */
  static final Set<String> OPTIONAL_SECRETS =
      Set.of("CAMUNDA_LICENSE_KEY", "IMAP_PASSWORD", "SMTP_PASSWORD", "VAULT_FORMER_KEY");

  private static final Set<String> WITH_DATA =
      Set.of("app-db", "camunda-db", "orchestration", "elasticsearch");

  private ComposeChecks() {}

  static Map<String, Object> services(DeployFile compose) {
    return map(compose.yaml().get("services"));
  }

  static List<String> images(DeployFile compose, Map<String, String> expected) {
    var found = new TreeMap<String, String>();
    services(compose).forEach((name, body) -> found.put(name, "" + map(body).get("image")));
    return found.equals(new TreeMap<>(expected)) ? List.of() : List.of("images are " + found);
  }

  /** No secret has a value here, and none can be left out by oversight. */
  static List<String> secrets(DeployFile compose) {
    var problems = new ArrayList<String>();
    for (var variable : compose.variables()) {
      var optional = OPTIONAL_SECRETS.contains(variable.name());
      if (variable.secret() && !(optional ? variable.rest().equals(":-") : variable.required())) {
        problems.add(variable.name() + " may be unset or has a default: " + variable.rest());
      }
    }
    services(compose)
        .forEach(
            (service, body) ->
                map(map(body).get("environment"))
                    .forEach(
                        (key, value) -> {
                          var secret = new DeployFile.Variable(key, "").secret();
                          if (secret && !("" + value).matches("\\$\\{[A-Z0-9_]+:[?-][^}]*}")) {
                            problems.add(service + " has a literal " + key);
                          }
                        }));
    if (compose.text().matches("(?s).*://[^/\\s:@]+:[^/\\s@]+@.*")) {
      problems.add("an address carries a password");
    }
    return problems;
  }

  static List<String> volumes(DeployFile compose) {
    var problems = new ArrayList<String>();
    var declared = map(compose.yaml().get("volumes")).keySet();
    var used = new ArrayList<String>();
    services(compose)
        .forEach(
            (service, body) -> {
              var named =
                  list(map(body).get("volumes")).stream()
                      .map(volume -> ("" + volume).split(":")[0])
                      .filter(source -> !source.startsWith("."))
                      .toList();
              used.addAll(named);
              if (WITH_DATA.contains(service) && named.size() != 1) {
                problems.add(service + " keeps its data in " + named);
              }
            });
    if (!declared.equals(Set.copyOf(used))) {
      problems.add("declared volumes " + declared + ", used " + used);
    }
    return problems;
  }

  /**
   * Every service is checked, comes back after a failure, and waits for what it cannot do without.
   */
  static List<String> health(DeployFile compose) {
    var problems = new ArrayList<String>();
    var services = services(compose);
    services.forEach(
        (service, body) -> {
          if (list(map(map(body).get("healthcheck")).get("test")).size() < 2) {
            problems.add(service + " has no health check");
          }
          if (!"unless-stopped".equals(map(body).get("restart"))) {
            problems.add(service + " is not started again");
          }
          map(map(body).get("depends_on"))
              .forEach(
                  (other, how) -> {
                    if (!services.containsKey(other)
                        || !"service_healthy".equals(map(how).get("condition"))) {
                      problems.add(service + " does not wait for a healthy " + other);
                    }
                  });
        });
    return problems;
  }

  /** Only web pages are reachable, and only from this machine: TLS comes from the proxy. */
  static List<String> ports(DeployFile compose) {
    return services(compose).entrySet().stream()
        .flatMap(
            service ->
                list(map(service.getValue()).get("ports")).stream()
                    .filter(
                        port ->
                            !("" + port).matches("127\\.0\\.0\\.1:\\$\\{[A-Z_]+:-\\d+}:80(80|25)"))
                    .map(port -> service.getKey() + " publishes " + port))
        .toList();
  }

  /** The application gets every setting it reads. */
  static List<String> settings(DeployFile compose, List<String> settings) {
    var environment = map(map(services(compose).get("app")).get("environment"));
    return settings.stream()
        .map(setting -> setting.toUpperCase().replace("-", "").replace('.', '_'))
        .filter(name -> !environment.containsKey(name))
        .map(name -> "app is not given " + name)
        .toList();
  }

  /** {@code .env.example} names exactly the variables that are used, and gives none a value. */
  static List<String> example(DeployFile example, List<DeployFile> composeFiles) {
    var named =
        example.text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    var used =
        composeFiles.stream()
            .flatMap(file -> file.variables().stream())
            .map(variable -> variable.name() + "=")
            .distinct()
            .toList();
    return Stream.concat(
            named.stream().filter(line -> !used.contains(line)).map(line -> "unused: " + line),
            used.stream().filter(line -> !named.contains(line)).map(line -> "not named: " + line))
        .toList();
  }
}
