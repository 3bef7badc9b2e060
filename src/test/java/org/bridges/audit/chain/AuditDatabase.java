package org.bridges.audit.chain;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.audit.Actor;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditEntry;
import org.bridges.audit.Subject;
import org.bridges.office.OfficeStart;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with the audit record, in the office's server; two kinds of users. */
final class AuditDatabase implements AutoCloseable {

  static final String KEY = "YW4gaW52ZW50ZWQga2V5IG9mIHRoZSBhdWRpdCB0ZXN0cy4u";

  private static final String TEMPLATE = "audit_template";
  private static boolean isMigrated;

  private final String name = "audit_" + UUID.randomUUID().toString().replace("-", "");
  private final JdbcClient server = JdbcClient.create(source("postgres", "postgres"));
  private final JdbcClient owner;
  private final HikariDataSource application = new HikariDataSource();

  AuditDatabase() {
    server.sql("create database " + name + " template " + migrated()).update();
    owner = JdbcClient.create(source(name, "postgres"));
    application.setDataSource(source(name, "bridges_app"));
  }

  /** The migrations run once; every database is a copy of what they made. */
  private static synchronized String migrated() {
    if (!isMigrated) {
      var server = JdbcClient.create(source("postgres", "postgres"));
      server.sql("create database " + TEMPLATE).update();
      Flyway.configure().dataSource(source(TEMPLATE, "postgres")).load().migrate();
      isMigrated = true;
    }
    return TEMPLATE;
  }

  /** One replica of the application, as far as the record goes. */
  record Office(
      EntryBook book, AuditChain chain, ChainCheck check, TransactionTemplate transaction) {

    void writes(int entries) {
      transaction.executeWithoutResult(
          status -> book.add(Stream.generate(AuditDatabase::entry).limit(entries).toList()));
    }
  }

  Office office(String anchorFile) {
    return office(anchorFile, KEY);
  }

  Office office(String anchorFile, String keyList) {
    var jdbc = JdbcClient.create(application);
    var keys = new AuditKeys(keyList);
    var anchor = new ChainAnchor(anchorFile);
    var time = new OfficeTime(Clock.systemUTC(), ZoneId.of("America/Chicago"));
    var transaction = new TransactionTemplate(new DataSourceTransactionManager(application));
    var chain = new AuditChain(jdbc, new JdbcTemplate(application), transaction, keys, anchor);
    return new Office(
        new EntryBook(jdbc, keys, time),
        chain,
        new ChainCheck(jdbc, chain, keys, anchor, time),
        transaction);
  }

  static AuditEntry entry() {
    return new AuditEntry(
        new Actor("coordinator", "COORDINATOR"),
        AuditAction.VIEW,
        Subject.ofCase(UUID.randomUUID()),
        List.of(DataClass.CASE),
        "GET /cases/{id}",
        null,
        "CARE");
  }

  /** What the application's own user may do. */
  JdbcClient asApplication() {
    return JdbcClient.create(application);
  }

  /** The owner, from whom the triggers are still a guard. */
  JdbcClient asOwner() {
    return owner;
  }

  /** Somebody who owns the server and switches every guard off. */
  void tamper(String... statements) {
    try (Connection connection = source(name, "postgres").getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (var one : statements) {
        if (statement.executeUpdate(one) == 0) {
          throw new IllegalStateException("Nothing was tampered with: " + one);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PGSimpleDataSource source(String database, String user) {
    var source = new PGSimpleDataSource();
    source.setUrl(OfficeStart.services().ownerUrl());
    source.setDatabaseName(database);
    source.setUser(user);
    return source;
  }

  @Override
  public void close() {
    application.close();
    server.sql("drop database " + name + " with (force)").update();
  }
}
