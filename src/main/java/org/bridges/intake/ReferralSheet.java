package org.bridges.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CasePanel;
import org.bridges.casefile.Timeline;
import org.bridges.directory.StaffView;
import org.bridges.eligibility.AgeBand;
import org.bridges.intake.ReferralRequest.ConnectionKind;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A referral as the office reads it beside a task and on the page of its case; no identity. */
@Component
public class ReferralSheet implements CasePanel {

  private final ReferralFile file;
  private final YouthVault vault;
  private final EarlierRecords earlier;
  private final Timeline timeline;
  private final OfficeTime time;

  ReferralSheet(
      ReferralFile file,
      YouthVault vault,
      EarlierRecords earlier,
      Timeline timeline,
      OfficeTime time) {
    this.file = file;
    this.vault = vault;
    this.earlier = earlier;
    this.timeline = timeline;
    this.time = time;
  }

  @Override
  public String name() {
    return "referral";
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public String template() {
    return "intake/panel :: panel";
  }

  @Override
  public DataClass shows() {
    return DataClass.NARRATIVE;
  }

  @Override
  public Map<String, Object> content(UUID caseId) {
    return Map.of("referrals", file.ofCase(caseId).stream().map(this::one).toList());
  }

  /**
   * The same content for one referral, with who may be the same youth and what happened so far.
   *
   * @param task page of the task to come back to, null where there is none
   */
  public Map<String, Object> ofReferral(UUID referralId, StaffView person, @Nullable String task) {
    var view = file.view(referralId);
    var one = one(view);
    one.put("task", task);
    if (!view.status().isDecided()) {
      one.put("earlier", earlier.of(referralId, person));
    }
    one.put("history", history(referralId));
    return Map.of("referrals", List.of(one));
  }

  /** What a talk with the writer has to make clear yet, in plain words; empty when all is known. */
  public List<String> stillOpen(UUID referralId) {
    var view = file.view(referralId);
    var content = file.content(referralId);
    var open = new ArrayList<String>();
    if (view.immediateDanger() == ReferralRequest.Danger.UNKNOWN) {
      open.add("Is somebody in danger right now? Then 911 first.");
    }
    if (content.connections().stream().allMatch(one -> one.kind() == ConnectionKind.OTHER)) {
      open.add("Where is the young person now, or where did it happen?");
    }
    if (view.ageBand() == AgeBand.UNKNOWN) {
      open.add("How old is she or he?");
    }
    if (view.concernLevel() == ReferralRequest.Level.UNSURE) {
      open.add("What worries the writer: what was seen or said?");
    }
    var known = vault.identity(view.youthId());
    if (known.name() == null && known.aliases().isEmpty()) {
      open.add("Who is it? A first name is enough; none is needed for advice.");
    }
    if (known.contacts().isEmpty()) {
      open.add("How can the young person, or the writer, be reached safely, and when?");
    }
    return open;
  }

  /** Where a referral stands and what happened so far, without what was told in words. */
  public Map<String, Object> standing(UUID referralId) {
    var view = file.view(referralId);
    return Map.of(
        "youth", vault.pseudonym(view.youthId()),
        "statusLabel", view.status().label(),
        "receivedAt", view.receivedAt(),
        "history", history(referralId));
  }

  private List<String> history(UUID referralId) {
    return timeline.ofReferral(referralId).stream()
        .map(entry -> time.spoken(entry.at()) + ": " + entry.what())
        .toList();
  }

  private Map<String, Object> one(ReferralView view) {
    var content = file.content(view.id());
    var one = new LinkedHashMap<String, Object>();
    one.put("id", view.id());
    one.put("receipt", view.receipt());
    one.put("receivedAt", view.receivedAt());
    one.put("status", view.status());
    one.put("statusLabel", view.status().label());
    one.put("kind", view.kind());
    one.put("about", view.about());
    one.put("youth", vault.pseudonym(view.youthId()));
    one.put("urgency", view.urgency());
    one.put("safetyFirst", view.safetyFirst());
    one.put("recoveredAt", view.recoveredAt());
    one.put("concernLevel", view.concernLevel());
    one.put("ageBand", view.ageBand());
    one.put("ageDiffers", view.ageDiffers());
    one.put("narrative", content.narrative());
    one.put("screening", content.screening());
    one.put("needs", content.needs());
    one.put("connections", content.connections());
    one.put("livesIn", content.livesIn());
    one.put("sourceKind", view.sourceKind());
    one.put("outcome", view.outcome());
    one.put("proposed", view.proposed());
    one.put("rule", view.rule());
    one.put("explanation", file.explanation(view));
    one.put("tableVersion", view.tableVersion());
    one.put("earlierRecords", file.possibleEarlierRecords(view));
    one.put("decidedAt", view.decidedAt());
    one.put("task", null);
    one.put("earlier", null);
    one.put("history", null);
    return one;
  }
}
