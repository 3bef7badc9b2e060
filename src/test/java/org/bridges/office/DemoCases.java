package org.bridges.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Invented cases at different steps, made through the same API that everybody uses, so that every
 * page of the development run shows something.
 */
final class DemoCases {

  private static final int STAY_REFERRALS = 4;
  private static final Set<String> DECIDE = Set.of("Task_ConfirmReferral", "Task_ReviewReferral");
  private static final Set<String> ASSIGN = Set.of("Task_AssignTeam");
  private static final Set<String> FIRST_CONTACT = Set.of("Task_MakeFirstContact");
  private static final Set<String> SCHEDULE = Set.of("Task_ScheduleMeeting");
  private static final Set<String> ASSESS = Set.of("Task_AssessMove");
  private static final Map<String, Object> ACCEPTED =
      Map.of("decision", "ACCEPT", "mandatoryReport", "NOT_REQUIRED");
  private static final String PLANNED = "School clothes and a bus pass";

  private static final Set<String> FAR_COUNTIES = Set.of("HIDALGO", "MONTGOMERY");

  private final Map<String, String> counties = new HashMap<>();
  private final RestClient office;
  private final JsonMapper json = JsonMapper.builder().build();
  private final DevClock clock;
  private final OfficeTime time;

  DemoCases(String address, DevClock clock, OfficeTime time) {
    office = RestClient.builder().baseUrl(address).build();
    this.clock = clock;
    this.time = time;
  }

  /**
   * Refers everybody of the file; the first stay referrals, the others become cases. After a run
   * that ended in the middle it goes on where that one was.
   */
  void make() {
    var receipts = referAll();
    receipts.forEach(
        one -> does(coordinator(one), one, DECIDE, ACCEPTED, "Reported by the writer"));
    receipts
        .subList(1, receipts.size())
        .forEach(one -> does(coordinator(one), one, ASSIGN, "coordinatorChoice", "ME"));
    anAdvocateComes(receipts.getLast());
    reach(receipts.getLast());
    plan(receipts.getLast());
    call(receipts.getLast());
    goMissing(receipts.get(1));
    family(receipts.getLast());
    handOver(receipts.getLast());
  }

  /** A youth who did not come back from school: the case is on hold, the search is a task. */
  private void goMissing(String receipt) {
    var owner = coordinator(receipt);
    var careCase = "/api/cases/" + referral(receipt).path("caseId").asString();
    if (get(owner, careCase).path("missing").path("episodes").isEmpty()) {
      var report = Map.of("source", "SCHOOL", "told", List.of("LAW_ENFORCEMENT"));
      post(owner, careCase + "/missing", report, null);
      clock.awaitQuiet();
    }
  }

  /** Who lives at home with the youth, what they need, and that they want help of their own. */
  private void family(String receipt) {
    var owner = coordinator(receipt);
    var household = "/api/cases/" + referral(receipt).path("caseId").asString() + "/household";
    if (!get(owner, household).path("people").toString().contains("Ofelia")) {
      post(owner, household, atHome("GUARDIAN", "Ofelia Montalvo", "grandmother", "SAFE"), null);
      post(owner, household, atHome("GUARDIAN", "Darrell Pruitt", "stepfather", "UNSAFE"), null);
      var brother = new HashMap<>(atHome("SIBLING", "Mateo Montalvo", "brother", "UNKNOWN"));
      brother.put("age", 9);
      brother.put("needs", List.of("COUNSELLING", "BASIC_NEEDS"));
      brother.put("needWords", "Winter clothes, and somebody to talk with after school");
      brother.put("wantsFamilyCoordinator", true);
      post(owner, household, brother, null);
      clock.awaitQuiet();
    }
  }

  private static Map<String, Object> atHome(
      String kind, String name, String relation, String safety) {
    return Map.of("kind", kind, "name", name, "relation", relation, "safety", safety);
  }

  /** The youth moves to relatives in another county: it is offered there, and has not answered. */
  private void handOver(String receipt) {
    var owner = coordinator(receipt);
    var careCase = "/api/cases/" + referral(receipt).path("caseId").asString();
    if (!get(owner, careCase).path("transfers").path("items").isEmpty()) {
      return;
    }
    var county = owner.equals("coordinator") ? "HIDALGO" : "BEXAR";
    var number = referral(receipt).path("caseNumber").asString();
    if (task(owner, number, ASSESS).isMissingNode()) {
      post(owner, careCase + "/moves", Map.of("kind", "COUNTY", "toCounty", county), null);
      clock.awaitQuiet();
    }
    var offered =
        Map.<String, Object>of(
            "transferNeeded",
            "YES",
            "toCounty",
            county,
            "shareBasis",
            "NONE",
            "moveReason",
            "FAMILY");
    complete(owner, task(owner, number, ASSESS), offered, null);
  }

  /** A call that nobody answered: the next try is a task, and stands on the week. */
  private void call(String receipt) {
    var owner = coordinator(receipt);
    var careCase = "/api/cases/" + referral(receipt).path("caseId").asString();
    if (!get(owner, careCase).path("contacts").toString().contains("NO_ANSWER")) {
      var called = Map.of("kind", "CALL", "outcome", "NO_ANSWER");
      post(owner, careCase + "/contacts", called, null);
      clock.awaitQuiet();
    }
  }

  private List<String> referAll() {
    var receipts = new ArrayList<String>();
    for (var referral : referrals()) {
      var key = "invented-" + receipts.size();
      var receipt =
          post("partner-system", "/api/referrals", referral, key).path("receipt").asString();
      receipts.add(receipt);
      counties.put(receipt, referral.path("connections").path(0).path("county").asString(""));
    }
    clock.awaitQuiet();
    return receipts.subList(STAY_REFERRALS, receipts.size());
  }

  /** The agency of the last case told by telephone that it comes; the others are still asked. */
  private void anAdvocateComes(String receipt) {
    var owner = coordinator(receipt);
    var careCase = "/api/cases/" + referral(receipt).path("caseId").asString();
    if (get(owner, careCase).path("team").path("asks").path(0).path("open").asBoolean(false)) {
      post(owner, careCase + "/advocates", Map.of("answer", "ACCEPTED"), null);
      clock.awaitQuiet();
    }
  }

  private void reach(String receipt) {
    var reached = new HashMap<String, Object>();
    reached.put("contactOutcome", "REACHED");
    reached.put("contactedAt", in(Duration.ZERO));
    reached.put("servicesExplained", "YES");
    reached.put("serviceWanted", "YES");
    reached.put("wishesHeard", "YES");
    reached.put("releaseChoice", "NONE");
    var wishes = "Wants to finish school and to be called by first name.";
    does("advocate", receipt, FIRST_CONTACT, reached, wishes);
  }

  private void plan(String receipt) {
    var owner = coordinator(receipt);
    promise(owner, receipt);
    does(
        owner,
        receipt,
        SCHEDULE,
        Map.of(
            "meetingAt", in(Duration.ofDays(2)), "meetingPlace", "ONLINE", "quorum", "AT_LEAST_1"),
        null);
  }

  /** What is promised already, and what was released, so that the invited can be told. */
  private void promise(String owner, String receipt) {
    var careCase = "/api/cases/" + referral(receipt).path("caseId").asString();
    if (get(owner, careCase).toString().contains(PLANNED)) {
      return;
    }
    for (var agency : List.of("ALAMITO-MED", "HARBOR-ADV")) {
      post(owner, careCase + "/releases", release(agency), null);
    }
    var item = new HashMap<String, Object>();
    item.put("area", "BASIC_NEEDS");
    item.put("description", PLANNED);
    item.put("agencyCode", "ALAMITO-MED");
    item.put("ownerRole", "Case worker");
    item.put("dueAt", time.now().plusDays(10).toInstant().toString());
    item.put("shareBasis", "RELEASE");
    post(owner, careCase + "/action-items", item, null);
    var reminder = new HashMap<String, Object>();
    reminder.put("inPerson", "ME");
    reminder.put("description", "Ask whether the bus pass has come");
    reminder.put("dueAt", time.now().plusDays(3).toInstant().toString());
    post(owner, careCase + "/action-items", reminder, null);
    clock.awaitQuiet();
  }

  private static Map<String, Object> release(String agency) {
    return Map.of(
        "agencyCode",
        agency,
        "purpose",
        "School clothes, a bus pass and a steady contact",
        "dataClasses",
        List.of("PLAN", "MEETING"),
        "signerRole",
        "YOUTH");
  }

  private void does(String user, String receipt, Set<String> steps, String key, String value) {
    does(user, receipt, steps, Map.of(key, value), null);
  }

  /** Completes the task where it still stands at one of the steps. */
  private void does(
      String user,
      String receipt,
      Set<String> steps,
      Map<String, Object> values,
      @Nullable String note) {
    var task = task(user, referral(receipt).path("caseNumber").asString(), steps);
    if (!task.isMissingNode()) {
      complete(user, task, values, note);
    }
  }

  private void complete(
      String user, JsonNode task, Map<String, Object> values, @Nullable String note) {
    var completion = new HashMap<String, Object>();
    completion.put("values", values);
    completion.put("note", note);
    var key = task.path("taskKey").asString();
    post(user, "/api/tasks/" + key + "/completion", completion, null);
    clock.awaitQuiet();
  }

  private JsonNode referral(String receipt) {
    return get(coordinator(receipt), "/api/referrals/" + receipt);
  }

  /** Who has duty in the referral's county. */
  private String coordinator(String receipt) {
    return FAR_COUNTIES.contains(counties.get(receipt)) ? "coordinator2" : "coordinator";
  }

  /** The task of a case at one of the steps; missing where it stands at none of them. */
  private JsonNode task(String user, String number, Set<String> steps) {
    return get(user, "/api/tasks?q=" + number).path("items").values().stream()
        .filter(one -> steps.contains(one.path("step").asString("")))
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }

  private String in(Duration ahead) {
    return time.now().plus(ahead).withNano(0).toLocalDateTime().toString();
  }

  private JsonNode get(String user, String path) {
    var answer = office.get().uri(path).headers(all -> all.setBasicAuth(user, "bridges"));
    return json.readTree(String.valueOf(answer.retrieve().body(String.class)));
  }

  /** The same key twice is one record, also from one run to the next. */
  private JsonNode post(String user, String path, Object body, @Nullable String key) {
    var answer =
        office
            .post()
            .uri(path)
            .headers(all -> all.setBasicAuth(user, "bridges"))
            .headers(all -> all.addAll("Idempotency-Key", Stream.ofNullable(key).toList()))
            .contentType(MediaType.APPLICATION_JSON)
            .body(json.writeValueAsString(body))
            .retrieve()
            .body(String.class);
    return json.readTree(String.valueOf(answer));
  }

  private JsonNode referrals() {
    try (var file = new ClassPathResource("demo/referrals.json").getInputStream()) {
      return json.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
