package org.bridges.office;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.Map;

/** How the application signs in at its database: as in production, the tables are not its own. */
public final class OfficeDatabase {

  private static final String OWNER = "postgres";
  private static final String APPLICATION = "bridges_app";

  /** No secret: it seals the record of invented people only. */
  private static final String AUDIT_KEY = "aW52ZW50ZWQga2V5IG9mIHRoZSBkZXZlbG9wbWVudCBydW4=";

  private OfficeDatabase() {}

  /** The settings of an application with this database; its user is there afterwards. */
  public static Map<String, String> settings(EmbeddedPostgres postgres) {
    makeApplicationUser(postgres);
    return Map.of(
        "spring.datasource.url",
        "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + OWNER,
        "spring.datasource.username",
        APPLICATION,
        "spring.datasource.password",
        "",
        "spring.flyway.user",
        OWNER,
        "spring.flyway.password",
        "",
        "bridges.audit.keys",
        AUDIT_KEY);
  }

  /** The address of the database for its owner, who may do everything there. */
  static String ownerUrl(EmbeddedPostgres postgres) {
    return postgres.getJdbcUrl(OWNER, OWNER);
  }

  private static void makeApplicationUser(EmbeddedPostgres postgres) {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = 'bridges_office') then
              create role bridges_office nologin;
            end if;
            if not exists (select from pg_roles where rolname = 'bridges_app') then
              create role bridges_app login in role bridges_office;
            end if;
          end $$
          """);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
