package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bridges.camunda.EngineVariable;
import org.bridges.engine.EngineVariables;
import org.bridges.office.DevClock;
import org.bridges.reminder.Mailbox;
import org.openqa.selenium.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Those who meet the office from outside: the school that refers, the partner that gets mail. */
@Component
class OutsideWorld {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*/p/[^\\s<>\"]+");

  private final DevClock clock;
  private final GreenMail mail;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  OutsideWorld(DevClock clock, GreenMail mail, JdbcClient jdbc, JsonMapper json) {
    this.clock = clock;
    this.mail = mail;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A school fills the public form; answers the number under which the office speaks of it. */
  String refers(Browser browser, String name) {
    browser.opens("/refer");
    browser.keepsPicture("refer");
    browser.presses(By.cssSelector("input[name='source.kind'][value=AGENCY]"));
    goesOn(browser);
    browser.presses(By.cssSelector("input[name='concern.level'][value=SIGNS]"));
    goesOn(browser);
    browser.types(By.name("youth.name"), name);
    browser.types(By.name("youth.age"), "15");
    browser.chooses(By.name("connections[0].county"), "KERR");
    browser.chooses(By.name("connections[0].kind"), "PRESENT");
    goesOn(browser);
    browser.types(By.name("source.phone"), "210-555-0100");
    browser.presses(By.id("send"));
    var receipt = browser.awaits(By.id("receipt")).getText();
    clock.awaitQuiet();
    return jdbc.sql("select case_number from referral where receipt = ?")
        .param(receipt)
        .query(String.class)
        .single();
  }

  private static void goesOn(Browser browser) {
    browser.presses(By.cssSelector("main form button[type=submit]"));
  }

  /** The link in the newest mail of these kinds about the case, as a path of the office. */
  String link(String number, String... kinds) {
    var notices =
        jdbc.sql(
                """
                select n.id from notice n join care_case c on c.id = n.case_id
                where c.case_number = ? and n.kind = any(?) and n.state = 'SENT'
                order by n.created_at desc
                """)
            .params(number, kinds)
            .query(String.class)
            .list();
    assertThat(notices).as("sent mails " + List.of(kinds) + " of the case").isNotEmpty();
    return messages()
        .filter(one -> notices.getFirst().equals(Mailbox.notice(one)))
        .map(OutsideWorld::text)
        .flatMap(text -> LINK.matcher(text).results().map(found -> found.group()))
        .map(found -> URI.create(found).getPath())
        .findFirst()
        .orElseThrow();
  }

  /** Everything that any mail says, headers included. */
  List<String> everyMail() {
    return messages().map(OutsideWorld::text).toList();
  }

  /** Whether the engine may hold the variable: its name is listed, its value a code or a moment. */
  boolean isAllowed(EngineVariable variable) {
    var value = json.readValue(variable.value(), Object.class);
    var pair = new HashMap<String, Object>();
    pair.put(variable.name(), value);
    try {
      EngineVariables.checked(pair);
      return true;
    } catch (EngineVariables.ForbiddenVariable foreign) {
      return false;
    }
  }

  private Stream<MimeMessage> messages() {
    return Stream.of(mail.getReceivedMessages());
  }

  private static String text(MimeMessage message) {
    try {
      var bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
