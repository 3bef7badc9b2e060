package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import java.util.UUID;
import org.bridges.directory.Directory;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.office.OfficeStart;
import org.bridges.office.OfficeTest;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice becomes one mail, whatever breaks on the way. */
@OfficeTest
class MailQueueIntegrationTests {

  @Autowired Reminders reminders;
  @Autowired TroubleDesk trouble;
  @Autowired NoticeLedger ledger;
  @Autowired PostRoom post;
  @Autowired InventedItems items;
  @Autowired Registry registry;
  @Autowired NoticedCases noticedCases;
  @Autowired Directory directory;
  @Autowired OfficeTime time;
  @Autowired TransactionTemplate transaction;

  private final String key = "test:" + UUID.randomUUID();
  private Partners partners;
  private Partners.Partner partner;
  private UUID item;

  @BeforeEach
  void invent() {
    partners = new Partners(registry);
    partner = partners.agency("en");
    item = items.add(Partners.facts(ItemForm.ACTION_ITEM, time.instant()), partner.recipient());
  }

  @Test
  void theSameKeyTwiceIsOneMail() {
    assertThat(reminders.notify(request())).isEqualTo(1);
    assertThat(reminders.notify(request())).isZero();

    Mailbox.await(partner.mailbox(), 1);
    awaitState(NoticeState.SENT);
    assertThat(Mailbox.of(partner.mailbox())).hasSize(1);
    assertThat(reminders.noticesOfKey(key)).hasSize(1);
  }

  @Test
  void nothingGoesWhenTheCallerRollsBack() {
    transaction.executeWithoutResult(
        status -> {
          reminders.notify(request());
          status.setRollbackOnly();
        });

    assertThat(reminders.noticesOfKey(key)).isEmpty();
    var other = partners.agency("en");
    reminders.notify(Partners.item(key + "b", other, item, time.instant()));
    Mailbox.await(other.mailbox(), 1);
    assertThat(Mailbox.of(partner.mailbox())).isEmpty();
  }

  @Test
  void aMailServerThatIsDownAndComesBackGetsOneMail() {
    OfficeStart.mail().stop();
    try {
      reminders.notify(request());
      await()
          .untilAsserted(
              () -> {
                var notice = reminders.noticesOfKey(key).getFirst();
                assertThat(notice.attempts()).isPositive();
                assertThat(notice.problem()).isEqualTo("NO_CONNECTION");
              });
    } finally {
      OfficeStart.mail().start();
    }

    Mailbox.await(partner.mailbox(), 1);
    awaitState(NoticeState.SENT);
    assertThat(Mailbox.of(partner.mailbox())).hasSize(1);
  }

  @Test
  void whatWasClaimedByADeadProcessIsNeverSentByItself() {
    OfficeStart.mail().stop();
    UUID id;
    try {
      reminders.notify(request());
      id = reminders.noticesOfKey(key).getFirst().id();
      await()
          .until(
              () -> reminders.noticesOfKey(key).getFirst(),
              notice -> notice.state() == NoticeState.WAITING && notice.attempts() > 0);
      assertThat(ledger.claim(id)).isPresent();
    } finally {
      OfficeStart.mail().start();
    }

    // The queue's own next try finds the claim that nobody ended.
    awaitState(NoticeState.UNKNOWN);
    assertThat(post.deliver(id)).isEmpty();
    assertThat(Mailbox.of(partner.mailbox())).isEmpty();
    assertThat(trouble.inTrouble()).anyMatch(notice -> notice.id().equals(id));

    trouble.sendAgain(id, "coordinator");
    Mailbox.await(partner.mailbox(), 1);
    awaitState(NoticeState.REPEATED);
    awaitState(key + "#2", NoticeState.SENT);
    assertThatExceptionOfType(WrongState.class)
        .isThrownBy(() -> trouble.sendAgain(id, "coordinator"));
  }

  @Test
  void anAgencyWithoutAnAddressBecomesTheCoordinatorsBusiness() {
    var coordinator = partners.person(Role.COORDINATOR);
    partners.write(partner.code(), null, "en");

    var request = request();
    noticedCases.open(Objects.requireNonNull(request.caseId()));

    reminders.notify(request);

    awaitState(NoticeState.FAILED);
    assertThat(reminders.noticesOfKey(key).getFirst().problem()).isEqualTo("NO_ADDRESS");
    Mailbox.await(coordinator + "@staff.example", 1);
    partners.leaves(coordinator, Role.COORDINATOR);
  }

  @Test
  void anItemThatIsSettledBeforeTheMailGoesNeedsNoMail() {
    items.settle(item);

    reminders.notify(request());

    awaitState(NoticeState.NOT_WANTED);
    assertThat(Mailbox.of(partner.mailbox())).isEmpty();
  }

  @Test
  void anItemThatIsGoneNeedsNoMailAndOneThatNobodyKnowsIsTrouble() {
    items.lose(item);
    reminders.notify(request());
    awaitState(NoticeState.NOT_WANTED);

    var unknown = key + ":unknown";
    reminders.notify(Partners.item(unknown, partner, UUID.randomUUID(), time.instant()));
    await()
        .untilAsserted(
            () ->
                assertThat(reminders.noticesOfKey(unknown))
                    .allMatch(notice -> "NO_ITEM".equals(notice.problem())));
    assertThat(Mailbox.of(partner.mailbox())).isEmpty();
  }

  private NoticeRequest request() {
    return Partners.item(key, partner, item, time.instant());
  }

  private void awaitState(NoticeState state) {
    awaitState(key, state);
  }

  private void awaitState(String ofKey, NoticeState state) {
    await()
        .atMost(java.time.Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                assertThat(reminders.noticesOfKey(ofKey))
                    .singleElement()
                    .extracting(NoticeView::state)
                    .isEqualTo(state));
  }
}
