package org.bridges.scan;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.bridges.camunda.EmbeddedCamunda;
import org.bridges.camunda.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wrong office would say is heard, and named with its place. */
class ScanTests {

  private static final Set<String> SOUGHT =
      Set.of("zephyrine", "zephyrina", "zephyring", "zephyrins", "7135550188");

  @TempDir Path folder;
  @TempDir Path state;

  @Test
  void namesTheVariableTheHeaderTheMessageAndTheIncident() {
    try (var ear = ear(Source.RECORD, "engine")) {
      aWrongOfficeTellsItsEngine(ear);
    }

    var heard = Heard.in(folder, SOUGHT);

    assertThat(heard.said(Source.RECORD)).isGreaterThan(20);
    assertThat(heard.found())
        .hasSize(5)
        .anyMatch(place -> place.startsWith("zephyrine: RECORD.engine, ") && isCreation(place))
        .anyMatch(place -> place.startsWith("7135550188: RECORD.engine, ") && isCreation(place))
        .anyMatch(place -> place.startsWith("zephyrina: RECORD.engine, DEPLOYMENT "))
        .anyMatch(place -> place.startsWith("zephyring: RECORD.engine, MESSAGE "))
        .anyMatch(place -> place.startsWith("zephyrins: RECORD.engine, JOB "));
    assertThat(heard.words()).isGreaterThan(100);
  }

  private static boolean isCreation(String place) {
    return place.contains("PROCESS_INSTANCE_CREATION CREATE at ");
  }

  /** A name and a number as variables, others as header, message and reason of a failure. */
  private void aWrongOfficeTellsItsEngine(Ear ear) {
    var model =
        Bpmn.createExecutableProcess("wrong")
            .startEvent()
            .serviceTask(
                "Task_Wrong",
                task -> task.zeebeJobType("wrong.tell").zeebeTaskHeader("about", "Zephyrina"))
            .endEvent()
            .done();
    try (var camunda = EmbeddedCamunda.start(Settings.in(state), ear);
        var client =
            CamundaClient.newClientBuilder()
                .grpcAddress(camunda.grpcAddress())
                .restAddress(camunda.restAddress())
                .preferRestOverGrpc(false)
                .build()) {
      client.newDeployResourceCommand().addProcessModel(model, "wrong.bpmn").send().join();
      client
          .newCreateInstanceCommand()
          .bpmnProcessId("wrong")
          .latestVersion()
          .variables(Map.of("who", "Zéphyrine", "call", 7135550188L))
          .send()
          .join();
      client
          .newPublishMessageCommand()
          .messageName("wrong.told")
          .correlationKey("Zephyring")
          .send()
          .join();
      await().atMost(10, SECONDS).until(() -> !camunda.busyJobs().isEmpty());
      var job =
          client
              .newActivateJobsCommand()
              .jobType("wrong.tell")
              .maxJobsToActivate(1)
              .send()
              .join()
              .getJobs()
              .getFirst();
      client.newFailCommand(job).retries(0).errorMessage("no word from Zephyrins").send().join();
    }
  }

  @Test
  void namesTheLine() {
    var console = new ByteArrayOutputStream();
    try (var ear = ear(Source.LINE, "console");
        var out = ConsoleEar.heard(new PrintStream(console), ear)) {
      out.println("all is well");
      out.println("could not store {\"name\":\"Zephyrine\"}");
    }

    assertThat(Heard.in(folder, SOUGHT).found()).containsExactly("zephyrine: LINE.console, line 2");
    assertThat(console.toString()).contains("all is well", "could not store");
  }

  @Test
  void namesTheMail() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try (var ear = ear(Source.MAIL, "mail-server")) {
      MailEar.listen(server, ear);
      GreenMailUtil.sendTextEmail(
          "to@agency.example",
          "from@office.example",
          "You have an item",
          "about Zephyrine",
          server.getSmtp().getServerSetup());
      await().atMost(10, SECONDS).until(() -> server.getReceivedMessages().length == 1);
    } finally {
      server.stop();
    }

    var heard = Heard.in(folder, SOUGHT);
    assertThat(heard.said(Source.MAIL)).isEqualTo(1);
    assertThat(heard.found()).containsExactly("zephyrine: MAIL.mail-server, mail You have an item");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call (713) 555-0188 now       | 7135550188",
        "+1 713.555.0188               | 7135550188",
        "\"phone\":17135550188         | 7135550188",
        "born 2009-04-30T00:00         | 2009-04-30",
        "to w.lund@home.example.       | w.lund@home.example",
        "a\\nMari waits                | mari",
        "quoted \\u00d1andu            | nandu",
        "Ñandúarte-O'Brien             | nanduarte,brien",
        "PG5hbWU+TWFyaSBMdW5kPC9uYW1lPiBpcyB3YXRjaGVkIGJ5IHRoZSBvZmZpY2UgaGVyZSBub3c= | mari,lund",
        "token Yx3mariK9-zephyrine7Qa  | zephyrine",
      })
  void hearsTheWordHoweverItIsWritten(String said, String words) {
    var heard = new ArrayList<String>();
    Words.each(said, heard::add);

    assertThat(heard).contains(words.split(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0f8fad5b-d9cb-469f-a165-708672155018",
        "key 2251799813685249",
        "secret Yx3mari-9",
        "4eeccef1-0dab-4bad-9cab-eeccef7f2a90",
        "dc27bd1fc906cf0be7916285b2666c15ffcb48065765e7dd2350ac2ad90a8ad4"
      })
  void takesNothingFromIdsAndSecrets(String said) {
    var heard = new ArrayList<String>();
    Words.each(said, heard::add);

    assertThat(heard).isSubsetOf("key", "secret");
  }

  @Test
  void takesOfStoriesWhatTheProductNeverSays() {
    var words = new PersonalWords(Set.of("school"), Set.of("motel"));
    words.add(PersonalWords.Kind.STORY, "Left school for a motel with strangers");
    words.add(PersonalWords.Kind.NAME, "Al Mari School");

    assertThat(words.all()).containsExactlyInAnyOrder("strangers", "mari", "school");
  }

  private Ear ear(Source source, String name) {
    return Ear.writingTo(folder.resolve(source + "." + name));
  }
}
