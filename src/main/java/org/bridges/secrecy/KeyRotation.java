package org.bridges.secrecy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.bridges.shared.WrongState;
import org.bridges.shared.background.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the fields' key while the office works: new fields get the new key at once, the others
 * follow in small steps, and everything is readable all the time.
 */
@Service
public class KeyRotation {

  private final KeysetShelf shelf;
  private final Keyring keyring;
  private final SealedColumns columns;
  private final BackgroundWork work;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  KeyRotation(
      KeysetShelf shelf,
      Keyring keyring,
      SealedColumns columns,
      BackgroundWork work,
      TransactionTemplate transaction,
      JdbcClient jdbc) {
    this.shelf = shelf;
    this.keyring = keyring;
    this.columns = columns;
    this.work = work;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  /**
   * How far the last change of the key is; times are null where nothing happened yet.
   *
   * @param rowsDone rows that got the new key so far
   * @param rowsLeft rows that still hold a field under another key
   * @param formerKeys keys that are kept to read what is left
   */
  public record Progress(
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      long rowsDone,
      long rowsLeft,
      int formerKeys) {}

  /** One change of the key as it is stored. */
  record Turn(long id, Instant startedAt, @Nullable Instant finishedAt, long rowsDone) {}

  /**
   * Makes a new key and has everything encrypted again; while that runs, a further request is the
   * same one.
   */
  public Progress start(String by) {
    transaction.executeWithoutResult(
        change -> {
          var keys = shelf.readToChange(KeyPurpose.FIELDS);
          if (running().isPresent()) {
            return;
          }
          shelf.write(KeyPurpose.FIELDS, KeyPurpose.FIELDS.withNewKey(keys));
          jdbc.sql("insert into vault_rotation (asked_by, started_at) values (?, ?)")
              .params(by, Timestamp.from(Instant.now()))
              .update();
          work.wake(RotationTurn.TURN);
        });
    keyring.readAgain();
    return progress();
  }

  /** How far it is. */
  public Progress progress() {
    var last = last();
    return new Progress(
        last.map(Turn::startedAt).orElse(null),
        last.map(Turn::finishedAt).orElse(null),
        last.map(Turn::rowsDone).orElse(0L),
        columns.others(keyring.mark()),
        shelf.read(KeyPurpose.FIELDS).size() - 1);
  }

  /**
   * Removes the keys that nothing is encrypted under any more.
   *
   * @throws WrongState while a change of the key runs, or something is left under another key
   */
  public Progress removeFormerKeys() {
    transaction.executeWithoutResult(
        change -> {
          var keys = shelf.readToChange(KeyPurpose.FIELDS);
          if (running().isPresent() || columns.others(keyring.mark()) > 0) {
            throw new WrongState(
                "key-in-use", "The key before is still in use: wait until its change has ended.");
          }
          shelf.write(KeyPurpose.FIELDS, KeyPurpose.presentOnly(keys));
        });
    keyring.readAgain();
    return progress();
  }

  Optional<Turn> running() {
    return last().filter(turn -> turn.finishedAt() == null);
  }

  private Optional<Turn> last() {
    return jdbc.sql(
            """
            select id, started_at, finished_at, rows_done from vault_rotation
             order by id desc limit 1
            """)
        .query(
            (row, number) -> {
              var finished = row.getTimestamp("finished_at");
              return new Turn(
                  row.getLong("id"),
                  row.getTimestamp("started_at").toInstant(),
                  finished == null ? null : finished.toInstant(),
                  row.getLong("rows_done"));
            })
        .optional();
  }
}
