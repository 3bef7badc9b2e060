package org.bridges.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.directory.Absences;
import org.bridges.directory.Directory;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.directory.StaffEntry;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invented coordinators and cases of one test; at its end everybody has left and is back. */
@Component
public class TeamOffice {

  private final Registry registry;
  private final Directory directory;
  private final Absences absences;
  private final CaseFile cases;
  private final YouthVault vault;
  private final OfficeTime time;
  private final List<String> people = new ArrayList<>();
  private final List<UUID> opened = new ArrayList<>();

  TeamOffice(
      Registry registry,
      Directory directory,
      Absences absences,
      CaseFile cases,
      YouthVault vault,
      OfficeTime time) {
    this.registry = registry;
    this.directory = directory;
    this.absences = absences;
    this.cases = cases;
    this.vault = vault;
    this.time = time;
  }

  /** A coordinator of some counties. */
  public String coordinator(List<String> languages, County... counties) {
    return person(Role.COORDINATOR, null, languages, counties);
  }

  /** One of our people. */
  public String person(
      Role role, @Nullable String agency, List<String> languages, County... counties) {
    var username = "team" + CaseNumbers.random(8).toLowerCase();
    write(username, role, agency, languages, List.of(counties), true);
    people.add(username);
    return username;
  }

  /** The coordinator does not work here any more. */
  public void leaves(String username) {
    var known = directory.staff(username);
    write(
        username,
        known.roles().getFirst(),
        known.agencyCode(),
        known.languages(),
        known.counties(),
        false);
  }

  /** Away from today for some days. */
  public void away(String username, int days, @Nullable String substitute) {
    LocalDate today = time.today();
    absences.set(username, today, today.plusDays(days - 1), substitute, "manager");
  }

  /** A case of a coordinator, or of nobody. */
  public UUID aCase(County county, @Nullable String language, @Nullable String owner) {
    var caseId = UUID.randomUUID();
    var name = "Zinnia" + CaseNumbers.random(6).toLowerCase();
    var youth = vault.register(new NewYouth(name, List.of(), null, 15, false, language, null));
    cases.open(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            youth,
            county,
            Urgency.ROUTINE,
            false,
            "manager"));
    if (owner != null) {
      cases.assignOwner(caseId, owner);
    }
    opened.add(caseId);
    return caseId;
  }

  /** So many further cases of a coordinator, only counted. */
  public void load(String owner, int number) {
    for (int one = 0; one < number; one++) {
      aCase(County.OTHER, "en", owner);
    }
  }

  /** Nobody of this test is there for the next one, and its cases are nobody's load. */
  public void end() {
    opened.forEach(caseId -> cases.assignOwner(caseId, "coordinator"));
    for (var username : people) {
      absences.ahead().stream()
          .filter(one -> username.equals(one.username()))
          .forEach(one -> absences.end(one.id(), "manager", who -> true));
      leaves(username);
    }
    people.clear();
    opened.clear();
  }

  private void write(
      String username,
      Role role,
      @Nullable String agency,
      List<String> languages,
      List<County> counties,
      boolean active) {
    registry.write(
        new StaffEntry(
            username,
            "Person " + username.substring(4),
            username + "@staff.example",
            active ? "a-long-password" : null,
            List.of(role),
            counties,
            languages,
            agency,
            active));
  }
}
