package org.bridges.youth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many seeded duplicates are found among about 2,000 invented records, by kind of slip. */
@OfficeTest
class RecallIntegrationTests {

  private static final int RECORDS = 1_800;
  private static final int OF_EACH = 20;
  private static final String[] FIRST =
      ("Maria Jose Juan Luis Ana Carlos Jesus Guadalupe Francisco Alejandra Daniela Javier Ximena "
              + "Valeria Yesenia Guillermo Rosario Enrique Veronica Gerardo Ashley Brandon Jasmine "
              + "Tyler Kayla Destiny Jordan Brianna Trinity Dakota Savannah Hunter Cheyenne Marcus")
          .split(" ");
  private static final String[] LAST =
      ("Hernandez Gonzalez Vazquez Jimenez Zapata Ibarra Munoz Chavez Reyes Cuellar Cardenas Avila "
              + "Villarreal Quintanilla Escobedo Benavides Zamora Rodriguez Martinez Treviño Garza "
              + "Johnson Whitfield Kowalski Nguyen Robinson McAllister Thompson Abernathy Okafor "
              + "Castañeda Sepulveda Ybanez Guerrero")
          .split(" ");

  @Autowired YouthVault vault;
  @Autowired YouthSearch search;
  @Autowired JdbcClient jdbc;

  private final Random random = new Random(20261125);
  private final List<UUID> made = new ArrayList<>();

  /** A record and how it is written down the second time. */
  private record Said(String name, LocalDate born) {}

  @AfterEach
  void takeAway() {
    var ids = made.toArray(UUID[]::new);
    jdbc.sql("delete from safe_contact where youth_id = any (?)").param(ids).update();
    jdbc.sql("delete from youth where id = any (?)").param(ids).update();
  }

  @Test
  void seededDuplicatesAreFoundByKindOfSlip() {
    var all = new ArrayList<Said>();
    var ids = new ArrayList<UUID>();
    for (int number = 0; number < RECORDS; number++) {
      var one = new Said(name(), born());
      all.add(one);
      ids.add(register(one));
    }
    var found = new LinkedHashMap<String, Integer>();
    var offered = 0;
    var cut = 0;
    var next = 0;
    for (var slip : slips().entrySet()) {
      for (int number = 0; number < OF_EACH; number++, next++) {
        var candidates = search.candidates(register(slip.getValue().apply(all.get(next))));
        var known = ids.get(next);
        var isFound =
            candidates.found().stream().limit(10).anyMatch(one -> one.records().contains(known));
        found.merge(slip.getKey(), isFound ? 1 : 0, Integer::sum);
        offered += candidates.found().size();
        cut += candidates.isCut() ? 1 : 0;
      }
    }

    System.out.printf(
        "search before create: %d records, %d duplicates seeded; found among the first ten, of %d each: %s; "
            + "%.1f candidates offered on average; the bound was met %d times%n",
        RECORDS, next, OF_EACH, found, offered / (double) next, cut);
    found.forEach(
        (slip, hits) -> assertThat(hits).as(slip).isGreaterThanOrEqualTo(OF_EACH * 9 / 10));
  }

  private Map<String, UnaryOperator<Said>> slips() {
    var slips = new LinkedHashMap<String, UnaryOperator<Said>>();
    slips.put("as before", one -> one);
    slips.put("birth date not known", one -> new Said(one.name(), null));
    slips.put(
        "day and month swapped",
        one ->
            new Said(
                one.name(),
                LocalDate.of(
                    one.born().getYear(), one.born().getDayOfMonth(), one.born().getMonthValue())));
    slips.put("year one off", one -> new Said(one.name(), one.born().plusYears(1)));
    slips.put("one digit of the day off", one -> new Said(one.name(), one.born().plusDays(10)));
    slips.put("surnames the other way round", one -> new Said(turned(one.name()), one.born()));
    slips.put("second surname left out", one -> new Said(shortened(one.name()), one.born()));
    slips.put("as a Spanish ear hears it", one -> new Said(heard(one.name()), one.born()));
    slips.put(
        "heard, and the year one off",
        one -> new Said(heard(one.name()), one.born().minusYears(1)));
    slips.put("letters swapped", one -> new Said(mistyped(one.name()), one.born()));
    slips.put("short form of the first name", one -> new Said(shortForm(one.name()), null));
    slips.put("first name only", one -> new Said(one.name().split(" ")[0], one.born()));
    return slips;
  }

  private String name() {
    return pick(FIRST) + " " + pick(LAST) + " " + pick(LAST);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private LocalDate born() {
    return LocalDate.of(1950 + random.nextInt(14), 1 + random.nextInt(12), 1 + random.nextInt(12));
  }

  private UUID register(Said one) {
    var id =
        vault.register(new NewYouth(one.name(), List.of(), one.born(), null, false, "en", null));
    made.add(id);
    return id;
  }

  private static String turned(String name) {
    var words = name.split(" ");
    return words[0] + " " + words[2] + " " + words[1];
  }

  private static String shortened(String name) {
    return name.substring(0, name.lastIndexOf(' '));
  }

  private static String heard(String name) {
    return name.replace("V", "B")
        .replace("z", "s")
        .replace("Z", "S")
        .replace("ll", "y")
        .replace("He", "E")
        .replace("qu", "k")
        .replace("Ge", "Je")
        .replace("X", "J");
  }

  private static String shortForm(String name) {
    return name.replace("Jose ", "Pepe ")
        .replace("Jesus ", "Chuy ")
        .replace("Guadalupe ", "Lupita ")
        .replace("Francisco ", "Pancho ")
        .replace("Alejandra ", "Alex ")
        .replace("Guillermo ", "Memo ")
        .replace("Enrique ", "Quique ")
        .replace("Veronica ", "Vero ");
  }

  private static String mistyped(String name) {
    var words = name.split(" ");
    var word = words[1];
    var at = word.length() / 2;
    words[1] =
        word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
    return String.join(" ", words);
  }
}
