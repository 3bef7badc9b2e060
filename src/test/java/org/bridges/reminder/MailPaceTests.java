package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bridges.directory.Registry;
import org.bridges.office.OfficeTest;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.background.RecordLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** So many mails leave in any minute and no more; a fifth is kept for what is urgent. */
@OfficeTest
class MailPaceTests {

  private static final int OFFICE = 10;
  private static final int DOMAIN = 5;

  @Autowired JdbcClient jdbc;
  @Autowired RecordLock lock;
  @Autowired OfficeTime office;
  @Autowired Registry registry;
  @Autowired InventedItems items;
  @Autowired NoticeBook book;
  @Autowired TransactionTemplate transaction;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2040-01-02T15:00:00Z"));
  private Partners.Partner partner;
  private UUID item;
  private MailPace pace;

  /** Years ahead of the office, so that neither is in the way of the other. */
  @BeforeEach
  void aQuietMinute() {
    partner = new Partners(registry).agency("en");
    item = items.add(Partners.facts(ItemForm.ACTION_ITEM, office.instant()), partner.recipient());
    pace = new MailPace(jdbc, lock, new OfficeTime(new Hand(), office.zone()), OFFICE, DOMAIN);
  }

  @AfterEach
  void leaveAQuietMinute() {
    jdbc.sql("update notice set turn_at = null where recipient = ?").param(partner.code()).update();
  }

  /** A clock that stands until it is moved. */
  private final class Hand extends Clock {

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return office.zone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private void pass(Duration step) {
    now.updateAndGet(at -> at.plus(step));
  }

  @Test
  void whatCanWaitLeavesAFifthForWhatIsUrgent() {
    var went = IntStream.range(0, OFFICE).filter(any -> asks(null, false).isEmpty()).count();
    assertThat(went).isEqualTo(OFFICE - OFFICE / 5);

    var urgent = IntStream.range(0, OFFICE).filter(any -> asks(null, true).isEmpty()).count();
    assertThat(urgent).isEqualTo(OFFICE / 5);
  }

  @Test
  void oneMailDomainTakesNothingFromTheOthers() {
    var one = IntStream.range(0, OFFICE).filter(any -> asks("one.example", false).isEmpty());
    assertThat(one.count()).isEqualTo(DOMAIN - DOMAIN / 5);
    assertThat(asks("other.example", false)).isEmpty();
    assertThat(asks("one.example", true)).as("the fifth of the domain").isEmpty();
    assertThat(asks("one.example", true)).isPresent();
  }

  @Test
  void whoHasToWaitIsToldToComeBackOneAfterTheOther() {
    IntStream.range(0, OFFICE).forEach(any -> asks(null, false));
    var pauses = IntStream.range(0, 5).mapToObj(any -> asks(null, false).orElseThrow()).toList();

    assertThat(pauses).isSorted().doesNotHaveDuplicates();
    assertThat(pauses.getFirst()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(80));
    assertThat(pauses.get(4).minus(pauses.getFirst())).isGreaterThan(Duration.ofSeconds(25));
    pass(pauses.getLast());
    assertThat(asks(null, false)).as("then there is room").isEmpty();
  }

  @Test
  void noMinuteHasMoreThanTheLimitHoweverItIsCut() {
    var turns =
        IntStream.range(0, 40)
            .mapToObj(
                any -> {
                  pass(Duration.ofSeconds(3));
                  return turn(any % 3 == 0);
                })
            .flatMap(Optional::stream)
            .toList();

    assertThat(turns).hasSizeBetween(OFFICE, 2 * OFFICE + 2);
    for (var first = 0; first + OFFICE < turns.size(); first++) {
      assertThat(Duration.between(turns.get(first), turns.get(first + OFFICE)))
          .isGreaterThanOrEqualTo(MailPace.WINDOW);
    }
  }

  private Optional<Instant> turn(boolean urgent) {
    var id = notice();
    return ask(id, null, urgent).isPresent()
        ? Optional.empty()
        : Optional.of(
            jdbc.sql("select turn_at from notice where id = ?")
                .param(id)
                .query(Timestamp.class)
                .single()
                .toInstant());
  }

  private Optional<Duration> asks(@Nullable String domain, boolean urgent) {
    return ask(notice(), domain, urgent);
  }

  private Optional<Duration> ask(UUID id, @Nullable String domain, boolean urgent) {
    return transaction.execute(
        status -> {
          pace.hold();
          return pace.take(id, domain, urgent);
        });
  }

  /** A line of the ledger that nothing carries. */
  private UUID notice() {
    var request = Partners.item("pace:" + UUID.randomUUID(), partner, item, now.get());
    return book.write(request, partner.recipient(), NoticeState.NOT_WANTED).orElseThrow();
  }
}
