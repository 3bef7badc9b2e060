package org.bridges.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.youth.NewYouth;
import org.bridges.youth.SafeContact;
import org.bridges.youth.SameYouth;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The key is changed while people read and write; nothing is unreadable for a moment. */
@OfficeTest
class KeyRotationTests {

  private static final int YOUTHS = 600;
  private static final int READERS = 3;
  private static final int WRITERS = 2;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  @Autowired YouthVault vault;
  @Autowired SameYouth same;
  @Autowired Timeline timeline;
  @Autowired Keyring keyring;
  @Autowired SealedColumns columns;
  @Autowired WebApplicationContext context;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<UUID, String> names = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void everythingIsReadableWhileTheKeyChanges() {
    await().atMost(LONGEST).until(this::isAnEarlierChangeOver);
    IntStream.range(0, YOUTHS).forEach(this::register);
    var before = keyring.mark();
    var rows = columns.others(new byte[5]);

    try (var people = Executors.newFixedThreadPool(READERS + WRITERS)) {
      IntStream.range(0, READERS).forEach(one -> people.submit(() -> untilOver(this::read)));
      IntStream.range(0, WRITERS).forEach(one -> people.submit(() -> untilOver(this::write)));
      try {
        theKeyChanges();
      } finally {
        over.set(true);
      }
    }

    var after = progress();
    System.out.printf(
        "vault: key changed under load: %d rows in %d tables before, %d encrypted again, %d left; "
            + "%d reads, %d writes, %d failed%n",
        rows,
        columns.all().size(),
        after.path("rowsDone").asLong(),
        after.path("rowsLeft").asLong(),
        reads.get(),
        writes.get(),
        failures.size());
    assertThat(failures).isEmpty();
    assertThat(after.path("rowsDone").asLong()).isGreaterThanOrEqualTo(YOUTHS);
    assertThat(after.path("rowsLeft").asLong()).isZero();
    assertThat(after.path("formerKeys").asInt()).isZero();
    assertThat(keyring.mark()).isNotEqualTo(before);
    names.forEach((id, name) -> assertThat(vault.identity(id).name()).isEqualTo(name));
  }

  private boolean isAnEarlierChangeOver() {
    return call(HttpMethod.DELETE, "former-keys").getResponse().getStatus() != 409;
  }

  private void theKeyChanges() {
    await().atMost(LONGEST).until(() -> reads.get() > 50);
    assertThat(call(HttpMethod.POST, "rotation").getResponse().getStatus()).isEqualTo(202);
    call(HttpMethod.POST, "rotation");
    assertThat(progress().path("formerKeys").asInt()).isEqualTo(1);
    assertThat(call(HttpMethod.DELETE, "former-keys").getResponse().getStatus()).isEqualTo(409);
    await().atMost(LONGEST).until(() -> progress().path("finishedAt").isString());
    assertThat(call(HttpMethod.DELETE, "former-keys").getResponse().getStatus()).isEqualTo(200);
    var readsThen = reads.get();
    await().atMost(LONGEST).until(() -> reads.get() > readsThen + 50);
  }

  private void untilOver(Runnable work) {
    while (!over.get()) {
      try {
        work.run();
      } catch (RuntimeException | AssertionError failed) {
        failures.add(failed);
      }
    }
  }

  private void read() {
    for (var one : List.copyOf(names.entrySet())) {
      var identity = vault.identity(one.getKey());
      assertThat(identity.name()).isEqualTo(one.getValue());
      assertThat(identity.contacts()).hasSizeGreaterThan(0);
      assertThat(timeline.ofReferral(one.getKey()).getFirst().note()).isEqualTo(one.getValue());
      reads.incrementAndGet();
      if (over.get()) {
        return;
      }
    }
  }

  /** New records, and changes of records whose encrypted fields stay as they are. */
  private void write() {
    var known = names.keySet().iterator().next();
    var id = register((int) (YOUTHS + writes.incrementAndGet()));
    vault.addContact(known, new SafeContact("YOUTH", "EMAIL", "w@youth.example", null, false));
    same.join(id, known, null, "coordinator");
  }

  private UUID register(int number) {
    var name = "Rotraud Keyser " + number;
    var id =
        vault.register(new NewYouth(name, List.of("Roti"), null, 15, true, "en", "in her words"));
    vault.addContact(id, new SafeContact("YOUTH", "PHONE", "830-555-0107", "mornings", false));
    timeline.add(TimelineEntry.ofReferral(id, "rotation:" + id, "Note").with(name));
    names.put(id, name);
    return id;
  }

  private JsonNode progress() {
    try {
      return json.readTree(call(HttpMethod.GET, "rotation").getResponse().getContentAsString());
    } catch (java.io.UnsupportedEncodingException never) {
      throw new IllegalStateException(never);
    }
  }

  private MvcTestResult call(HttpMethod method, String what) {
    return OfficeWeb.of(context)
        .method(method)
        .uri("/api/admin/vault/" + what)
        .with(user("operator").roles("OPERATOR"))
        .with(csrf())
        .exchange();
  }
}
