package org.bridges.reminder;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bridges.Bridges;
import org.bridges.directory.Registry;
import org.bridges.engine.EngineStart;
import org.bridges.office.DemoDirectory;
import org.bridges.office.DemoOffice;
import org.bridges.office.OfficeServices;
import org.bridges.office.OfficeStart;
import org.bridges.shared.OfficeTime;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long a coordinator waits for today's work while five thousand mails are on their way, beside
 * how long at rest: at the rate that an office has unless it is told otherwise, watched for some
 * minutes, and forty times as fast, until all are gone. No test, as it measures the machine, too.
 * Run by {@code mvn -q spring-boot:test-run -Drun.main=org.bridges.reminder.MailBenchmark}.
 */
public final class MailBenchmark {

  private static final int ITEMS = 5_000;
  private static final int AGENCIES = 50;
  private static final int LOOKS = 400;
  private static final int WARM = 100;
  private static final List<Integer> RATES = List.of(120, 4_800);
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final WebServerApplicationContext office;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String address;
  private final String key = "benchmark:" + UUID.randomUUID();

  private MailBenchmark(WebServerApplicationContext office) {
    this.office = office;
    address = "http://localhost:" + office.getWebServer().getPort();
  }

  /** For each rate opens an office with invented cases, measures, prints one line and closes. */
  public static void main(String[] arguments) throws Exception {
    for (var rate : RATES) {
      try (var services = OfficeServices.start(Duration.ZERO, Duration.ZERO)) {
        var application = new SpringApplication(Bridges.class);
        application.addInitializers(OfficeStart.in(services), office -> limit(office, rate));
        application.addListeners(new DemoOffice());
        try (var office = application.run("--server.port=0")) {
          new MailBenchmark((WebServerApplicationContext) office).measure(rate);
        }
      }
    }
    System.exit(0);
  }

  private static void limit(ConfigurableApplicationContext office, int rate) {
    Map<String, Object> settings =
        Map.of("bridges.mail.per-minute", rate, "bridges.mail.per-domain-and-minute", rate);
    office
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("rate of the benchmark", settings));
  }

  private void measure(int rate) throws IOException, InterruptedException {
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .until(office.getBean(EngineStart.class)::isDone);
    Awaitility.await().atMost(Duration.ofMinutes(10)).until(this::hasWork);
    signIn();
    looks(WARM, () -> true);
    var rest = looks(LOOKS, () -> true);
    var began = System.nanoTime();
    var flood = Thread.ofPlatform().name("flood").start(this::remindAll);
    var ends = began + LONGEST.toNanos();
    var during =
        looks(Integer.MAX_VALUE, () -> flood.isAlive() || (open() > 0 && System.nanoTime() < ends));
    var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    System.out.printf(
        "At most %d mails a minute: GET /work, 95th percentile at rest %.1f ms (%d looks), while %d"
            + " of %d mails left in %d s %.1f ms (%d looks): %.2f times%n",
        rate,
        p95(rest) / 1e6,
        rest.size(),
        sent(),
        ITEMS,
        seconds,
        p95(during) / 1e6,
        during.size(),
        (double) p95(during) / p95(rest));
  }

  private boolean hasWork() {
    return count("select count(*) from task where state = 'OPEN'") >= 5
        && count("select count(*) from errands where execution_time <= now()") == 0;
  }

  private void remindAll() {
    var registry = office.getBean(Registry.class);
    var reminders = office.getBean(Reminders.class);
    var items = office.getBean(InventedItems.class);
    var time = office.getBean(OfficeTime.class);
    var partners = new Partners(registry);
    var due = time.instant();
    for (var partner : Stream.generate(() -> partners.agency("en")).limit(AGENCIES).toList()) {
      office
          .getBean(TransactionTemplate.class)
          .executeWithoutResult(
              all ->
                  IntStream.range(0, ITEMS / AGENCIES)
                      .forEach(
                          number -> {
                            var item =
                                items.add(
                                    Partners.facts(ItemForm.ACTION_ITEM, due), partner.recipient());
                            reminders.notify(
                                Partners.item(key + partner.code() + number, partner, item, due));
                          }));
    }
  }

  private List<Long> looks(int most, BooleanSupplier goesOn)
      throws IOException, InterruptedException {
    var took = new ArrayList<Long>();
    var work = HttpRequest.newBuilder(URI.create(address + "/work")).build();
    while (took.size() < most && goesOn.getAsBoolean()) {
      var began = System.nanoTime();
      var answer = client.send(work, BodyHandlers.ofString());
      took.add(System.nanoTime() - began);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("GET /work answered " + answer.statusCode());
      }
    }
    return took;
  }

  private void signIn() throws IOException, InterruptedException {
    var page = client.send(request("/login").build(), BodyHandlers.ofString()).body();
    var csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
    if (!csrf.find()) {
      throw new IllegalStateException("The page to sign in has no token");
    }
    var form =
        "username=coordinator&password="
            + DemoDirectory.PASSWORD
            + "&_csrf="
            + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
    client.send(
        request("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.discarding());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private long open() {
    return ITEMS - sent();
  }

  private long sent() {
    return office
        .getBean(JdbcClient.class)
        .sql("select count(*) from notice where notice_key like :key || '%' and state = 'SENT'")
        .param("key", key)
        .query(Long.class)
        .single();
  }

  private long count(String question) {
    return office.getBean(JdbcClient.class).sql(question).query(Long.class).single();
  }

  private static long p95(List<Long> took) {
    var sorted = took.stream().sorted().toList();
    return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
  }
}
