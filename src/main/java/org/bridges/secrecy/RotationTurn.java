package org.bridges.secrecy;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.bridges.secrecy.SealedColumns.SealedFields;
import org.bridges.secrecy.SealedColumns.SealedTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Encrypts what is left under a former key again, some rows per transaction. */
@Configuration(proxyBeanMethods = false)
class RotationTurn {

  static final TaskInstanceId TURN = TaskInstanceId.of("vault-rotation", RecurringTask.INSTANCE);

  private static final Logger log = LoggerFactory.getLogger(RotationTurn.class);
  private static final int ROWS = 50;

  private final KeyRotation rotation;
  private final Keyring keyring;
  private final FieldCipher cipher;
  private final SealedColumns columns;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Duration settling;

  RotationTurn(
      KeyRotation rotation,
      Keyring keyring,
      FieldCipher cipher,
      SealedColumns columns,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      @Value("${bridges.vault.settling:PT1M}") Duration settling) {
    this.rotation = rotation;
    this.keyring = keyring;
    this.cipher = cipher;
    this.columns = columns;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.settling = settling;
  }

  @Bean
  RecurringTask<Void> vaultRotation() {
    return Tasks.recurring(TURN.getTaskName(), FixedDelay.ofSeconds(5))
        .execute((instance, context) -> run());
  }

  /**
   * Goes on as long as something moves; what others have locked is left for the next turn. It is
   * over when nothing is left and nobody can use the key before any more: every replica has read
   * the new one, every transaction that began with the other has ended.
   */
  void run() {
    var running = rotation.running();
    if (running.isEmpty()) {
      return;
    }
    var turn = running.get();
    keyring.readAgain(); // the key may have been changed by another replica
    var isSettled = turn.startedAt().plus(settling).isBefore(Instant.now());
    columns.all().forEach(table -> renew(table, turn.id()));
    if (isSettled && columns.others(keyring.mark()) == 0) {
      jdbc.sql("update vault_rotation set finished_at = ? where id = ?")
          .params(Timestamp.from(Instant.now()), turn.id())
          .update();
      log.info("Every field is encrypted under the new key");
    }
  }

  private void renew(SealedTable table, long rotationId) {
    var some = transaction.<Integer>execute(step -> renewSome(table, rotationId));
    while (some != null && some > 0) {
      some = transaction.<Integer>execute(step -> renewSome(table, rotationId));
    }
  }

  private int renewSome(SealedTable table, long rotationId) {
    var rows = columns.others(table, keyring.mark(), ROWS);
    var renewed = rows.stream().flatMap(row -> renewed(table, row).stream()).toList();
    renewed.forEach(row -> columns.write(table, row));
    jdbc.sql("update vault_rotation set rows_done = rows_done + ? where id = ?")
        .params(renewed.size(), rotationId)
        .update();
    return renewed.size();
  }

  /** Empty for a row that cannot be read: it stays as it is, and the former key with it. */
  private Optional<SealedFields> renewed(SealedTable table, SealedFields row) {
    var sealer = cipher.row(table.name(), row.id());
    var fields = new LinkedHashMap<String, byte[]>();
    try {
      row.fields().forEach((column, field) -> fields.put(column, sealer.renewed(column, field)));
      return Optional.of(new SealedFields(row.id(), fields));
    } catch (Unreadable broken) {
      log.warn("{}; it is left as it is", broken.getMessage());
      return Optional.empty();
    }
  }
}
