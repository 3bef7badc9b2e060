package org.bridges.plan;

import static org.bridges.plan.ItemState.ACCEPTED;
import static org.bridges.plan.ItemState.COMPLETED;
import static org.bridges.plan.ItemState.DRAFT;
import static org.bridges.plan.ItemState.EXPIRED;
import static org.bridges.plan.ItemState.HELP_NEEDED;
import static org.bridges.plan.ItemState.IN_PROGRESS;
import static org.bridges.plan.ItemState.ON_HOLD;
import static org.bridges.plan.ItemState.REJECTED;
import static org.bridges.plan.ItemState.REQUESTED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bridges.shared.WrongState;

/** Which state may follow which, and who may set it: the one place that says so. */
public final class ItemMoves {

  /** Code of a step that cannot be made. */
  public static final String ILLEGAL = "item-state";

  private static final Map<ItemState, Set<ItemState>> OWNER = new EnumMap<>(ItemState.class);
  private static final Map<ItemState, Set<ItemState>> COORDINATOR = new EnumMap<>(ItemState.class);

  static {
    var working = EnumSet.of(ACCEPTED, REJECTED, IN_PROGRESS, HELP_NEEDED, COMPLETED);
    for (var open : ItemState.values()) {
      if (open.isOpen()) {
        OWNER.put(open, without(working, open));
        COORDINATOR.put(open, without(EnumSet.complementOf(EnumSet.of(DRAFT, EXPIRED)), open));
      }
    }
    // what is under way was taken on before; it is given up, not turned down
    OWNER.put(IN_PROGRESS, EnumSet.of(HELP_NEEDED, COMPLETED));
    OWNER.put(ON_HOLD, EnumSet.of(IN_PROGRESS, HELP_NEEDED, COMPLETED));
    COORDINATOR.put(DRAFT, EnumSet.of(REQUESTED));
  }

  private static final Map<ItemState, Set<ItemState>> LIMIT =
      Map.of(REQUESTED, EnumSet.of(EXPIRED));

  private ItemMoves() {}

  /** The states that the party may set from this one; none after the end. */
  public static Set<ItemState> from(ItemState state, Party party) {
    var table =
        switch (party) {
          case OWNER -> OWNER;
          case COORDINATOR -> COORDINATOR;
          case LIMIT -> LIMIT;
        };
    return table.getOrDefault(state, Set.of());
  }

  /**
   * Lets a legal step pass.
   *
   * @throws WrongState with {@link #ILLEGAL} for any other
   */
  static void require(ItemState from, ItemState to, Party party) {
    if (!from(from, party).contains(to)) {
      throw new WrongState(
          ILLEGAL,
          "What is \"%s\" cannot become \"%s\" here. Load the page again and look how it stands."
              .formatted(from.label(), to.label()));
    }
  }

  private static Set<ItemState> without(Set<ItemState> all, ItemState one) {
    var rest = EnumSet.copyOf(all);
    rest.remove(one);
    return rest;
  }
}
