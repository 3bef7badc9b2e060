package org.bridges.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.bridges.shared.Beside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database of an office folder finds there does not keep it from starting. */
@Beside
class OfficePostgresIntegrationTests {

  @TempDir Path place;

  @Test
  void aPidFileThatNamesSomebodyElseIsNoServer() throws IOException, SQLException {
    try (var folder = OfficeFolder.open(place.resolve("office"))) {
      runOnce(folder, "create table kept (id int)");
      var stranger = ProcessHandle.current().parent().orElseThrow().pid();
      var pidFile = folder.resolve("postgres").resolve("postmaster.pid");
      Files.writeString(
          pidFile, "%d%n%s%n1700000000%n5432%n".formatted(stranger, pidFile.getParent()));

      runOnce(folder, "insert into kept values (1)");

      assertThat(ProcessHandle.of(stranger)).isPresent();
    }
  }

  @Test
  void aPidFileThatWasNeverWrittenIsNoServer() throws IOException, SQLException {
    try (var folder = OfficeFolder.open(place.resolve("office"))) {
      runOnce(folder, "create table kept (id int)");
      Files.writeString(folder.resolve("postgres").resolve("postmaster.pid"), "");

      runOnce(folder, "insert into kept values (1)");
    }
  }

  @Test
  void aDatabaseThatWasNeverWholeIsMadeAgain() throws IOException, SQLException {
    try (var folder = OfficeFolder.open(place.resolve("office"))) {
      var data = Files.createDirectories(folder.resolve("postgres"));
      Files.writeString(data.resolve("postgresql.conf"), "# half of it");

      runOnce(folder, "create table made (id int)");
    }
  }

  @Test
  void aFolderThatCannotBeReadIsSaidWithTheServersOwnWords() throws IOException, SQLException {
    try (var folder = OfficeFolder.open(place.resolve("office"))) {
      runOnce(folder, "create table kept (id int)");
      Files.writeString(folder.resolve("postgres").resolve("PG_VERSION"), "9.6\n");

      assertThatThrownBy(() -> OfficePostgres.start(folder, 0, Duration.ofSeconds(2)))
          .isInstanceOf(OfficeClosed.class)
          .hasMessageContaining("initialized by PostgreSQL version 9.6")
          .hasMessageContaining("mvn clean");
    }
  }

  @Test
  void theClockIsFoundAgain() {
    var path = place.resolve("office");
    try (var folder = OfficeFolder.open(path)) {
      assertThat(folder.clockOffset()).isZero();
      folder.keepClockOffset(Duration.ofDays(30).plusMillis(1));
    }

    try (var folder = OfficeFolder.open(path)) {
      assertThat(folder.clockOffset()).isEqualTo(Duration.ofDays(30).plusMillis(1));
    }
  }

  private static void runOnce(OfficeFolder folder, String command)
      throws IOException, SQLException {
    try (var postgres = OfficePostgres.start(folder);
        var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
