package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bridges.office.OfficeServices;
import org.bridges.office.OwnOffice;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/**
 * Lives drawn by chance: what the rules allow happens, what they forbid is refused and changes
 * nothing, and after each step nobody is lost. {@code -Dbridges.lives=} draws more of them, {@code
 * -Dbridges.seed=} the same again.
 */
@Order(Integer.MAX_VALUE - 5)
class AnyLifeTests {

  private static final int LIVES = Integer.getInteger("bridges.lives", 120);
  private static final int[] NEVER = {0, 0};
  private static final int EVENTS = LifeEvent.values().length;
  private static final int IN_ONE_OFFICE = 125;
  private static final int STEPS = 6;
  private static final Duration SEARCH_DELAY = Duration.ofSeconds(1);
  private static final int LONGEST_PAUSE = 12;

  private final long seed = Long.getLong("bridges.seed", System.nanoTime());
  private final Random chance = new Random(seed);
  private final Map<LifeEvent, int[]> counts = new EnumMap<>(LifeEvent.class);

  @Test
  void whateverHappensNobodyIsLost() {
    for (var done = 0; done < LIVES; done += IN_ONE_OFFICE) {
      try (var services = OfficeServices.start(Duration.ZERO, SEARCH_DELAY);
          var office = OwnOffice.openDeliveringTwice(services)) {
        new Some(office).live(Math.min(IN_ONE_OFFICE, LIVES - done));
      }
    }
    report();
  }

  private void report() {
    var words = new ArrayList<String>();
    counts.forEach((event, how) -> words.add(event + " " + how[0] + "/" + how[1]));
    System.out.printf(
        "lives: %d, %d steps each, seed %d; happened/refused: %s%n",
        LIVES, STEPS, seed, String.join(", ", words));
    var kinds = counts.values().stream().filter(how -> how[0] > 0).count();
    assertThat(kinds).as("kinds of events that happened").isGreaterThan(EVENTS / 2);
  }

  /** Half of the time what the rules allow and happened least so far, else anything at all. */
  private LifeEvent drawn(Life before) {
    var events = new ArrayList<>(List.of(LifeEvent.values()));
    Collections.shuffle(events, chance);
    if (chance.nextBoolean()) {
      events.removeIf(one -> !one.isAllowed(before));
      events.sort(Comparator.comparingInt(this::happened));
    }
    return events.getFirst();
  }

  private int happened(LifeEvent event) {
    return counts.getOrDefault(event, NEVER)[0];
  }

  /** Those who live in one office. */
  private final class Some {

    private final Coordination office;
    private final Lives lives;
    private final LifeLaws laws;

    Some(ApplicationContext context) {
      office = context.getBean(Coordination.class);
      lives = context.getBean(Lives.class);
      laws = context.getBean(LifeLaws.class);
    }

    void live(int number) {
      var ids = office.casesOpenIn(County.KERR, Urgency.ROUTINE, number);
      ids.forEach(id -> lives.happens(LifeEvent.WORKED, lives.look(id), chance));
      office.settle();
      var ninetyDaysLater = 1 + chance.nextInt(STEPS / 2);
      for (var step = 0; step < STEPS; step++) {
        ids.forEach(this::somethingHappens);
        office.settle();
        if (step == ninetyDaysLater) {
          office.timePasses(Duration.ofDays(91));
        } else if (chance.nextInt(4) == 0) {
          office.timePasses(Duration.ofDays(1 + chance.nextInt(LONGEST_PAUSE)));
        }
        ids.forEach(this::holds);
        laws.oneProcessLives(ids);
      }
      laws.nothingIsMissing(ids);
      laws.noMailLeftTwice();
    }

    private void somethingHappens(UUID id) {
      var before = lives.look(id);
      var event = drawn(before);
      var refusal = lives.happens(event, before, chance);
      var how = counts.computeIfAbsent(event, any -> new int[2]);
      how[refusal == null ? 0 : 1]++;
      var what = "%s where it stands %s (seed %d)".formatted(event, before, seed);
      if (!event.isAllowed(before)) {
        assertThat(refusal).as(what).isNotNull();
        assertThat(lives.look(id).untouched()).as(what).isEqualTo(before.untouched());
      } else if (event != LifeEvent.WORKED) {
        assertThat(refusal).as(what).isNull();
      }
    }

    private void holds(UUID id) {
      var life = lives.look(id);
      laws.oneIsResponsible(life);
      laws.accessHasAReason(life);
    }
  }
}
