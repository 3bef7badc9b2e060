package org.bridges.deploy;

import static org.bridges.deploy.DeployFile.list;
import static org.bridges.deploy.DeployFile.map;

import io.camunda.security.configuration.ConfiguredAuthorization;
import io.camunda.security.configuration.ConfiguredGroup;
import io.camunda.security.configuration.ConfiguredUser;
import io.camunda.security.configuration.SecurityConfiguration;
import io.camunda.security.entity.AuthenticationMethod;
import io.camunda.zeebe.protocol.record.value.AuthorizationOwnerType;
import io.camunda.zeebe.protocol.record.value.PermissionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * What Camunda's settings must keep to. Users, groups and rights are read by Camunda's own settings
 * class, so that a key it does not know is a mistake.
 */
final class OrchestrationChecks {

  static final Set<String> GROUPS =
      Set.of("coordinators", "family-coordinators", "advocates", "managers");

  /** What the application asks of Camunda, and not more. */
  static final Set<String> APPLICATION_RIGHTS =
      Set.of(
          "RESOURCE CREATE",
          "PROCESS_DEFINITION CREATE_PROCESS_INSTANCE",
          "PROCESS_DEFINITION UPDATE_PROCESS_INSTANCE",
          "PROCESS_DEFINITION READ_PROCESS_INSTANCE",
          "PROCESS_DEFINITION READ_PROCESS_DEFINITION",
          "PROCESS_DEFINITION READ_USER_TASK",
          "PROCESS_DEFINITION UPDATE_USER_TASK",
          "DECISION_DEFINITION CREATE_DECISION_INSTANCE",
          "DECISION_DEFINITION READ_DECISION_DEFINITION",
          "MESSAGE CREATE");

  private OrchestrationChecks() {}

  static SecurityConfiguration security(DeployFile settings) {
    var flat = new LinkedHashMap<String, Object>();
    flatten("", settings.yaml(), flat);
    var security = new LinkedHashMap<String, Object>();
    flat.forEach(
        (key, value) -> {
          if (key.startsWith("camunda.security.")) {
            security.put(key, value);
          }
        });
    return new Binder(new MapConfigurationPropertySource(security))
        .bind(
            "camunda.security",
            Bindable.of(SecurityConfiguration.class),
            new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
        .get();
  }

  static List<String> access(DeployFile settings) {
    var problems = new ArrayList<String>();
    var security = security(settings);
    if (security.getAuthentication().getMethod() != AuthenticationMethod.BASIC) {
      problems.add("authentication is " + security.getAuthentication().getMethod());
    }
    if (!settings.text().contains("unprotected-api: false") || !security.isApiProtected()) {
      problems.add("the API is unprotected");
    }
    if (!settings.text().matches("(?s).*authorizations:\\s+enabled: true.*")
        || !security.getAuthorizations().isEnabled()) {
      problems.add("authorizations are off");
    }
    return problems;
  }

  static List<String> people(DeployFile settings) {
    var problems = new ArrayList<String>();
    var start = security(settings).getInitialization();
    var users = start.getUsers().stream().map(ConfiguredUser::getUsername).toList();
    var groups = start.getGroups().stream().map(ConfiguredGroup::groupId).toList();
    if (!GROUPS.equals(Set.copyOf(groups)) || groups.size() != GROUPS.size()) {
      problems.add("groups are " + groups);
    }
    for (var group : start.getGroups()) {
      if (group.users().isEmpty() || !users.containsAll(group.users())) {
        problems.add(group.groupId() + " has the users " + group.users());
      }
    }
    for (var user : start.getUsers()) {
      if (!user.getPassword().matches("\\$\\{[A-Z_]+}")) {
        problems.add(user.getUsername() + " has a literal password");
      }
    }
    var administrators = start.getDefaultRoles().getOrDefault("admin", Map.of());
    if (!Map.of("users", List.of("admin")).equals(administrators)) {
      problems.add("administrators are " + administrators);
    }
    return problems;
  }

  /** Rights name existing owners and permissions that Camunda knows for the resource. */
  static List<String> rights(DeployFile settings) {
    var problems = new ArrayList<String>();
    var start = security(settings).getInitialization();
    var users = start.getUsers().stream().map(ConfiguredUser::getUsername).toList();
    for (var right : start.getAuthorizations()) {
      var owners = right.ownerType() == AuthorizationOwnerType.GROUP ? GROUPS : users;
      if (!owners.contains(right.ownerId())) {
        problems.add("unknown owner " + right.ownerType() + " " + right.ownerId());
      }
      var known = right.resourceType().getSupportedPermissionTypes();
      if (!known.containsAll(right.permissions())) {
        problems.add(right.resourceType() + " has no " + right.permissions());
      }
    }
    if (!rightsOf("bridges-app", settings).equals(APPLICATION_RIGHTS)) {
      problems.add("the application may " + rightsOf("bridges-app", settings));
    }
    var managers = rightsOf("managers", settings);
    if (!managers.contains("COMPONENT ACCESS operate")
        || managers.stream().anyMatch(right -> !right.matches("\\S+ (READ.*|ACCESS .*)"))) {
      problems.add("managers may " + managers);
    }
    for (var group : Set.of("coordinators", "family-coordinators", "advocates")) {
      if (!mayWorkInTasklist(group, settings)) {
        problems.add(group + " cannot work in Tasklist");
      }
    }
    return problems;
  }

  /** Either the right on all tasks, or Camunda's role for one's own and one's group's tasks. */
  private static boolean mayWorkInTasklist(String group, DeployFile settings) {
    var roles = security(settings).getInitialization().getDefaultRoles();
    var worker = roles.getOrDefault("task-worker", Map.of()).getOrDefault("groups", List.of());
    var rights = rightsOf(group, settings);
    return rights.contains("COMPONENT ACCESS tasklist")
        && (worker.contains(group)
            || rights.containsAll(
                Set.of(
                    "PROCESS_DEFINITION READ_USER_TASK", "PROCESS_DEFINITION UPDATE_USER_TASK")));
  }

  static Set<String> rightsOf(String owner, DeployFile settings) {
    return security(settings).getInitialization().getAuthorizations().stream()
        .filter(right -> right.ownerId().equals(owner))
        .flatMap(
            right -> right.permissions().stream().map(permission -> inWords(right, permission)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String inWords(ConfiguredAuthorization right, PermissionType permission) {
    var resource = "*".equals(right.resourceId()) ? "" : " " + right.resourceId();
    return right.resourceType() + " " + permission + resource;
  }

  /** The service gets every variable of the settings file, which itself is mounted there. */
  static List<String> mounting(DeployFile settings, DeployFile compose) {
    var service = map(ComposeChecks.services(compose).get("orchestration"));
    var given = map(service.get("environment")).keySet();
    var problems = new ArrayList<String>();
    for (var variable : settings.variables()) {
      if (!given.contains(variable.name())) {
        problems.add("orchestration is not given " + variable.name());
      }
    }
    var mount = "./" + settings.name() + ":/usr/local/camunda/config/application.yaml:ro";
    if (!list(service.get("volumes")).contains(mount)) {
      problems.add(settings.name() + " is not mounted");
    }
    return problems;
  }

  static void flatten(String prefix, Object value, Map<String, Object> into) {
    if (value instanceof Map<?, ?>) {
      map(value).forEach((key, inner) -> flatten(join(prefix, key), inner, into));
    } else if (value instanceof List<?> items) {
      for (var index = 0; index < items.size(); index++) {
        flatten(prefix + "[" + index + "]", items.get(index), into);
      }
    } else {
      into.put(prefix, value);
    }
  }

  private static String join(String prefix, String key) {
    return prefix.isEmpty() ? key : prefix + "." + key;
  }
}
