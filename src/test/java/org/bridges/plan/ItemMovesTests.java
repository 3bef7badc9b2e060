package org.bridges.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bridges.shared.WrongState;
import org.junit.jupiter.api.Test;

/** The whole table of who may bring a promise from which state to which. */
class ItemMovesTests {

  private static final String ALL_BUT_ITSELF =
      "REQUESTED ACCEPTED REJECTED IN_PROGRESS ON_HOLD HELP_NEEDED COMPLETED CANCELLED FAILED";
  private static final String WORKING = "ACCEPTED REJECTED IN_PROGRESS HELP_NEEDED COMPLETED";

  private static final Map<String, String> OWNER =
      Map.of(
          "REQUESTED", WORKING,
          "ACCEPTED", WORKING,
          "REJECTED", WORKING,
          "HELP_NEEDED", WORKING,
          "EXPIRED", WORKING,
          "IN_PROGRESS", "HELP_NEEDED COMPLETED",
          "ON_HOLD", "IN_PROGRESS HELP_NEEDED COMPLETED");

  private static final Map<String, String> COORDINATOR =
      Map.of(
          "DRAFT", "REQUESTED",
          "REQUESTED", ALL_BUT_ITSELF,
          "ACCEPTED", ALL_BUT_ITSELF,
          "REJECTED", ALL_BUT_ITSELF,
          "IN_PROGRESS", ALL_BUT_ITSELF,
          "ON_HOLD", ALL_BUT_ITSELF,
          "HELP_NEEDED", ALL_BUT_ITSELF,
          "EXPIRED", ALL_BUT_ITSELF);

  private static final Map<Party, Map<String, String>> TABLE =
      Map.of(
          Party.OWNER, OWNER,
          Party.COORDINATOR, COORDINATOR,
          Party.LIMIT, Map.of("REQUESTED", "EXPIRED"));

  @Test
  void everyStepIsLegalOrRefusedAsTheTableSays() {
    var legal = 0;
    var refused = new ArrayList<String>();
    for (var party : Party.values()) {
      for (var from : ItemState.values()) {
        for (var to : ItemState.values()) {
          if (next(party, from).contains(to.name())) {
            ItemMoves.require(from, to, party);
            legal++;
          } else {
            assertThatThrownBy(() -> ItemMoves.require(from, to, party))
                .as("%s: %s to %s", party, from, to)
                .isInstanceOfSatisfying(
                    WrongState.class, no -> assertThat(no.code()).isEqualTo("item-state"));
            refused.add(from + ">" + to);
          }
        }
      }
    }

    System.out.printf("promises: %d steps legal, %d refused%n", legal, refused.size());
    assertThat(legal).isEqualTo(86);
    assertThat(legal + refused.size()).isEqualTo(3 * 11 * 11);
  }

  @Test
  void whatIsSettledStaysSettled() {
    var settled = Arrays.stream(ItemState.values()).filter(ItemState::isSettled).toList();

    assertThat(settled)
        .containsExactly(ItemState.COMPLETED, ItemState.CANCELLED, ItemState.FAILED)
        .allSatisfy(
            end -> {
              for (var party : Party.values()) {
                assertThat(ItemMoves.from(end, party)).isEmpty();
              }
            });
  }

  @Test
  void nothingThatIsOpenIsWithoutAWayToItsEnd() {
    var ways =
        Arrays.stream(ItemState.values())
            .filter(ItemState::isOpen)
            .collect(
                Collectors.toMap(
                    state -> state,
                    state -> ItemMoves.from(state, Party.COORDINATOR),
                    (one, other) -> one,
                    TreeMap::new));

    assertThat(ways).hasSize(7);
    assertThat(ways.values()).allMatch(next -> next.contains(ItemState.COMPLETED));
  }

  private static List<String> next(Party party, ItemState from) {
    return Arrays.stream(TABLE.get(party).getOrDefault(from.name(), "").split(" "))
        .filter(to -> !to.equals(from.name()))
        .toList();
  }
}
