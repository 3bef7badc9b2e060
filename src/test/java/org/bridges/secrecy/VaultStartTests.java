package org.bridges.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bridges.office.OfficeStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The office starts with the key of its database or not at all, and says what to do. */
@ExtendWith(OutputCaptureExtension.class)
class VaultStartTests {

  private static final String KEY = key(7);
  private static final String OTHER = key(8);

  private final String database = "vault_" + UUID.randomUUID().toString().replace("-", "");

  /** The vault alone, on a database of its own. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
  })
  @Import({
    VaultSettings.class,
    KeysetShelf.class,
    SealedColumns.class,
    Keyring.class,
    FieldCipher.class
  })
  static class Vault {}

  @BeforeEach
  void makeDatabase() {
    jdbc("postgres").sql("create database " + database).update();
  }

  @AfterEach
  void dropDatabase() {
    jdbc("postgres").sql("drop database " + database + " with (force)").update();
  }

  @Test
  void withoutAKeyItDoesNotStart(CapturedOutput output) {
    refuses(output, "There is no key for the identity vault.", "openssl rand -base64 32");
    assertThat(keysets()).isZero();
  }

  @Test
  void whatIsNoKeyIsRefused(CapturedOutput output, @TempDir Path folder) {
    refuses(output, "not 32 bytes in Base64", "cut off", "key=" + KEY.substring(0, 40));
    refuses(output, "not 32 bytes in Base64", "cut off", "key=open sesame");
    refuses(output, "cannot be read", "key-file", "key-file=" + folder.resolve("none"));
    refuses(output, "two keys", "either", "key=" + KEY, "key-file=" + folder.resolve("none"));
    assertThat(output.getAll()).doesNotContain(KEY.substring(0, 40), "open sesame");
  }

  @Test
  void theSameKeyOpensWhatWasWrittenBefore(@TempDir Path folder) throws IOException {
    var id = writtenWith("key=" + KEY);
    var file = Files.writeString(folder.resolve("key"), KEY + "\n");

    assertThat(readWith(id, "key-file=" + file)).isEqualTo("Perpetua Lund");
  }

  @Test
  void anotherKeyChangesNothing(CapturedOutput output) {
    var id = writtenWith("key=" + KEY);

    refuses(output, "is not the one of this database", "former-key", "key=" + OTHER);
    assertThat(readWith(id, "key=" + KEY)).isEqualTo("Perpetua Lund");
  }

  @Test
  void lostKeysetsAreNeverMadeAnew(CapturedOutput output) {
    writtenWith("key=" + KEY);
    jdbc(database).sql("delete from vault_keyset").update();

    refuses(output, "its table vault_keyset is empty", "newest backup", "key=" + KEY);
    assertThat(keysets()).isZero();
  }

  @Test
  void aNewKeyTakesOverFromTheOneBefore(CapturedOutput output) {
    var id = writtenWith("key=" + KEY);

    assertThat(readWith(id, "key=" + OTHER, "former-key=" + KEY)).isEqualTo("Perpetua Lund");
    assertThat(readWith(id, "key=" + OTHER)).isEqualTo("Perpetua Lund");
    refuses(output, "is not the one of this database", "former-key", "key=" + KEY);
  }

  private void refuses(CapturedOutput output, String problem, String repair, String... settings) {
    var before = output.getAll().length();
    assertThatThrownBy(() -> start(settings).close()).hasRootCauseInstanceOf(VaultClosed.class);
    assertThat(output.getAll().substring(before))
        .contains("APPLICATION FAILED TO START", problem, repair)
        .doesNotContain("\tat org.");
  }

  private UUID writtenWith(String... settings) {
    try (var office = start(settings)) {
      var id = UUID.randomUUID();
      var note = office.getBean(FieldCipher.class).row("timeline_entry", id);
      jdbc(database)
          .sql(
              """
              insert into timeline_entry (id, case_id, entry_key, at, what, note)
              values (?, ?, 'a', now(), 'Note', ?)
              """)
          .params(id, UUID.randomUUID(), note.toColumn("note", "Perpetua Lund"))
          .update();
      return id;
    }
  }

  private String readWith(UUID id, String... settings) {
    try (var office = start(settings)) {
      var stored =
          jdbc(database)
              .sql("select note from timeline_entry where id = ?")
              .param(id)
              .query(byte[].class)
              .single();
      return office
          .getBean(FieldCipher.class)
          .row("timeline_entry", id)
          .opened("note", Sealed.of(stored));
    }
  }

  private ConfigurableApplicationContext start(String... settings) {
    var given = Arrays.stream(settings).map(one -> "--bridges.vault." + one);
    var all =
        java.util.stream.Stream.concat(
            given, List.of("--spring.datasource.url=" + url(database)).stream());
    return new SpringApplicationBuilder(Vault.class)
        .web(WebApplicationType.NONE)
        .properties("spring.datasource.username=postgres")
        .run(all.toArray(String[]::new));
  }

  private int keysets() {
    return jdbc(database).sql("select count(*) from vault_keyset").query(Integer.class).single();
  }

  private static JdbcClient jdbc(String name) {
    return JdbcClient.create(new DriverManagerDataSource(url(name), "postgres", ""));
  }

  private static String url(String name) {
    var office = (String) OfficeStart.services().settings().get("spring.datasource.url");
    return office.replaceFirst("/postgres(?=\\?|$)", "/" + name);
  }

  private static String key(int first) {
    var bytes = "-invented-key-of-the-tests-------".getBytes(StandardCharsets.UTF_8);
    var key = Arrays.copyOf(bytes, 32);
    key[0] = (byte) first;
    return Base64.getEncoder().encodeToString(key);
  }
}
