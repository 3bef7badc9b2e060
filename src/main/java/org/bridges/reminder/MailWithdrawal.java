package org.bridges.reminder;

import java.sql.Timestamp;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.retention.PersonRecords;
import org.bridges.shared.retention.Withdrawal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mail that has not left does not leave any more: nobody wants it. */
@Component
class MailWithdrawal implements Withdrawal {

  private final JdbcClient jdbc;
  private final OfficeTime time;

  MailWithdrawal(JdbcClient jdbc, OfficeTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  @Override
  public String name() {
    return "mail withdrawn";
  }

  @Override
  public int withdraw(PersonRecords person) {
    return jdbc.sql(
            """
            update notice set state = 'NOT_WANTED', changed_at = :now, version = version + 1
             where state in ('WAITING', 'GATHERED', 'HELD', 'FAILED')
               and (case_id = any (:cases) or referral_id = any (:referrals))
            """)
        .param("now", Timestamp.from(time.instant()))
        .param("cases", person.cases().toArray(UUID[]::new))
        .param("referrals", person.referrals().toArray(UUID[]::new))
        .update();
  }
}
