package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bridges.directory.Directory;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The intake queue: every undecided referral, the clock that runs out first on top. */
@OfficeTest
class QueueHttpTests {

  /** Works in the county of the examples. */
  private static final String DUTY = "coordinator";

  @Autowired WebApplicationContext context;
  @Autowired IntakeQueue queue;
  @Autowired ReferralFile file;
  @Autowired Directory directory;
  @Autowired Worklist worklist;
  @Autowired TaskDesk tasks;
  @Autowired DevClock clock;

  private IntakeClient client;

  @BeforeEach
  void theOffice() {
    client = new IntakeClient(context);
  }

  @Test
  void theUrgentOneStandsAboveTheOneThatCanWait() {
    var calm = file.byReceipt(arrives("travelling")).id();
    var urgent = file.byReceipt(arrives("recovery-tonight")).id();
    var ids = of("coordinator").stream().map(IntakeQueue.Line::id).toList();

    assertThat(ids).containsSubsequence(urgent, calm);
  }

  @Test
  void aReferralShowsItsTimeLeftItsStepAndWhoIsOnIt() {
    var receipt = arrives("recovery-tonight");
    var referral = file.byReceipt(receipt);
    var line = line(DUTY, referral);
    assertThat(line.seen()).isFalse();
    assertThat(Duration.between(referral.receivedAt(), line.clock()))
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(page(DUTY)).contains("minutes left").contains(referral.caseNumber());

    clock.advance(Duration.ofHours(3));
    assertThat(page(DUTY)).contains("hours late").contains("not seen yet");
    tasks.claim(worklist.ofReferral(referral.id()).getFirst().id(), DUTY);
    clock.awaitQuiet();
    assertThat(line(DUTY, referral).seen()).isTrue();
    assertThat(page(DUTY))
        .contains(directory.staff(DUTY).displayName() + " is on it")
        .contains("seen, to be decided");
  }

  @Test
  void theGateNarrowsItAndWhatIsDecidedIsGone() {
    var receipt = arrives("travelling");
    var referral = file.byReceipt(receipt);

    assertThat(lines("coordinator2", referral)).as("another county's").isZero();
    assertThat(lines("manager", referral)).isZero();
    assertThat(client.page("/queue", user("manager").roles("MANAGER")))
        .doesNotContain(referral.caseNumber());
    var task = client.task(receipt);
    client.complete(task, Map.of("decision", "ACCEPT"), null);
    await().until(() -> lines(DUTY, referral) == 0);
  }

  private List<IntakeQueue.Line> of(String username) {
    return queue.of(directory.staff(username));
  }

  private long lines(String username, ReferralView referral) {
    return of(username).stream().filter(line -> line.id().equals(referral.id())).count();
  }

  private IntakeQueue.Line line(String username, ReferralView referral) {
    return of(username).stream()
        .filter(line -> line.id().equals(referral.id()))
        .findFirst()
        .orElseThrow();
  }

  private String page(String username) {
    return client.page("/queue", user(username).roles("COORDINATOR"));
  }

  private String arrives(String example) {
    var receipt = client.receipt(Examples.named(example).referral().toString());
    await().until(() -> client.task(receipt) != null);
    clock.awaitQuiet();
    return receipt;
  }
}
