package org.bridges.reminder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Items of tests, beside those of the modules: it knows its own only and comes first. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class InventedItems implements PartnerItem {

  private record Item(ItemFacts facts, List<Recipient> asked, List<PartnerAnswer> answers) {}

  private final Map<UUID, Item> items = new ConcurrentHashMap<>();
  private final Set<UUID> settled = ConcurrentHashMap.newKeySet();

  private final Set<UUID> lost = ConcurrentHashMap.newKeySet();
  private final Set<UUID> hurried = ConcurrentHashMap.newKeySet();
  private final Set<UUID> broken = ConcurrentHashMap.newKeySet();

  UUID add(ItemFacts facts, Recipient... asked) {
    var id = UUID.randomUUID();
    items.put(id, new Item(facts, List.of(asked), new ArrayList<>()));
    return id;
  }

  void settle(UUID id) {
    settled.add(id);
  }

  /** From now on the item is gone, as its module sees it. */
  void lose(UUID id) {
    lost.add(id);
  }

  /** From now on its module breaks when it is asked, in words that nobody may read. */
  void breakDown(UUID id) {
    broken.add(id);
  }

  /** From now on its partner must hear of it at any hour. */
  void hurry(UUID id) {
    hurried.add(id);
  }

  @Override
  public boolean cannotWait(UUID subjectId) {
    return hurried.contains(subjectId);
  }

  void repair(UUID id) {
    broken.remove(id);
  }

  List<PartnerAnswer> answers(UUID id) {
    return items.get(id).answers();
  }

  @Override
  public boolean knows(UUID subjectId) {
    return items.containsKey(subjectId);
  }

  @Override
  public Set<NoticeKind> kinds() {
    return EnumSet.allOf(NoticeKind.class);
  }

  @Override
  public Set<DataClass> shows() {
    return Set.of();
  }

  @Override
  public List<UUID> underWay(UUID caseId, String agencyCode) {
    return List.of();
  }

  @Override
  public List<Recipient> asked(UUID subjectId) {
    return items.get(subjectId).asked();
  }

  @Override
  public ItemFacts show(UUID subjectId, String agencyCode) {
    return items.get(subjectId).facts();
  }

  @Override
  public void answer(UUID subjectId, String agencyCode, PartnerAnswer answer) {
    if ("REFUSE THIS".equals(answer.note())) {
      throw new Refused("ALREADY_ANSWERED", "It was answered already.");
    }
    items.get(subjectId).answers().add(answer);
  }

  @Override
  public boolean stillOpen(UUID subjectId, String agencyCode) {
    if (broken.contains(subjectId)) {
      throw new IllegalStateException("Invented Person, 12 Hidden Street");
    }
    if (lost.contains(subjectId)) {
      throw new Missing("item");
    }
    return !settled.contains(subjectId);
  }
}
