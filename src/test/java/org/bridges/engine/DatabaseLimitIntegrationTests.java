package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that hangs in the database is ended there, since no interrupt reaches it. */
@OfficeTest
class DatabaseLimitIntegrationTests {

  @Autowired AbstractPlatformTransactionManager transactions;
  @Autowired DataSource dataSource;
  @Autowired JdbcClient jdbc;

  @Value("${bridges.worker.limit}")
  Duration limit;

  @Test
  void aStatementEndsWithTheTimeOfItsTransaction() {
    var hurried = new TransactionTemplate(transactions);
    hurried.setTimeout(1);

    assertThatThrownBy(
            () ->
                hurried.executeWithoutResult(
                    status ->
                        jdbc.sql("select 1 from pg_sleep(120)").query(Integer.class).single()))
        .isInstanceOf(QueryTimeoutException.class)
        .matches(problem -> !Retry.isDatabaseAway(problem));
  }

  @Test
  void everyTransactionEndsBeforeItsWorkerIsGivenUp() throws SQLException {
    var transaction = Duration.ofSeconds(transactions.getDefaultTimeout());
    try (var connection = dataSource.getConnection()) {
      var silence = Duration.ofMillis(connection.getNetworkTimeout());

      assertThat(transaction).isPositive().isLessThan(limit);
      assertThat(silence).isGreaterThan(transaction).isLessThanOrEqualTo(Duration.ofSeconds(60));
    }
  }
}
