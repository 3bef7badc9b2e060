package org.bridges.directory.web;

import java.util.List;
import java.util.Map;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.directory.AgencyEntry;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.directory.StaffEntry;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator keeps agencies and people; the same entry twice is one. */
@RestController
@RequestMapping("/api/admin")
class DirectoryAdminController {

  private final Registry registry;
  private final Directory directory;

  DirectoryAdminController(Registry registry, Directory directory) {
    this.registry = registry;
    this.directory = directory;
  }

  /** What is sent about an agency; its code stands in the address. */
  record SentAgency(
      String name,
      String kind,
      @Nullable List<County> counties,
      @Nullable List<String> services,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String language,
      boolean receivesTransfers,
      boolean hasAgreement,
      boolean active,
      @Nullable Boolean dailyDigest) {}

  /** What is sent about a person; the user name stands in the address. */
  record SentPerson(
      String displayName,
      @Nullable String email,
      @Nullable String password,
      List<Role> roles,
      @Nullable List<County> counties,
      @Nullable List<String> languages,
      @Nullable String agencyCode,
      boolean active,
      @Nullable String phone) {

    @Override
    public String toString() {
      return "SentPerson";
    }
  }

  @GetMapping("/agencies")
  Map<String, Object> agencies() {
    return Map.of("items", directory.all());
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.STAFF, why = Purpose.RUNNING)
  @PutMapping("/agencies/{code}")
  AgencyView write(@PathVariable String code, @RequestBody SentAgency sent) {
    return registry.write(
        new AgencyEntry(
            code,
            text(sent.name()),
            text(sent.kind()),
            list(sent.counties()),
            list(sent.services()),
            sent.email(),
            sent.phone(),
            sent.language(),
            sent.receivesTransfers(),
            sent.hasAgreement(),
            sent.active(),
            sent.dailyDigest()));
  }

  @Audited(data = DataClass.STAFF, why = Purpose.RUNNING)
  @GetMapping("/staff")
  Map<String, Object> staff() {
    return Map.of("items", registry.everybody());
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.STAFF, why = Purpose.RUNNING)
  @PutMapping("/staff/{username}")
  StaffView write(@PathVariable String username, @RequestBody SentPerson sent) {
    return registry.write(
        new StaffEntry(
            username,
            text(sent.displayName()),
            sent.email(),
            sent.password(),
            list(sent.roles()),
            list(sent.counties()),
            list(sent.languages()),
            sent.agencyCode(),
            sent.active(),
            sent.phone()));
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }

  private static <T> List<T> list(@Nullable List<T> sent) {
    return sent == null ? List.of() : sent;
  }
}
