package org.bridges.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.eligibility.Eligibility;
import org.bridges.eligibility.Explanation;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.Missing;
import org.bridges.worklist.Receipts;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads referrals, for the office only. */
@Service
public class ReferralFile implements Receipts {

  private final Referrals referrals;
  private final YouthVault vault;
  private final Eligibility eligibility;
  private final FieldCipher cipher;
  private final JsonMapper json;

  ReferralFile(
      Referrals referrals,
      YouthVault vault,
      Eligibility eligibility,
      FieldCipher cipher,
      JsonMapper json) {
    this.referrals = referrals;
    this.vault = vault;
    this.eligibility = eligibility;
    this.cipher = cipher;
    this.json = json;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> receipt(UUID referralId) {
    return referrals.findById(referralId).map(referral -> referral.view().receipt());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Named> named(String receipt) {
    try {
      return Optional.of(named(byReceipt(receipt)));
    } catch (Missing none) {
      return Optional.empty();
    }
  }

  @Override
  @Transactional(readOnly = true)
  public List<Named> withoutCase(Collection<UUID> youths) {
    return referrals.findByYouthIdIn(List.copyOf(youths)).stream()
        .map(Referral::view)
        .filter(one -> one.caseId() == null)
        .sorted(Comparator.comparing(ReferralView::receivedAt).reversed())
        .map(ReferralFile::named)
        .toList();
  }

  private static Named named(ReferralView view) {
    return new Named(view.id(), view.youthId(), view.caseId());
  }

  /** The case that a receipt, typed with or without hyphens, led to; empty where there is none. */
  @Transactional(readOnly = true)
  public Optional<UUID> caseOf(String typed) {
    try {
      return Optional.ofNullable(byReceipt(typed).caseId());
    } catch (Missing none) {
      return Optional.empty();
    }
  }

  /**
   * The referral of a receipt code, typed with or without hyphens.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public ReferralView byReceipt(String typed) {
    var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    if (plain.length() != 10) {
      throw new Missing("referral");
    }
    var code = plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8);
    return referrals.findByReceipt(code).orElseThrow(() -> new Missing("referral")).view();
  }

  /**
   * One referral.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public ReferralView view(UUID id) {
    return require(id).view();
  }

  /** The referrals that opened or joined a case, oldest first. */
  @Transactional(readOnly = true)
  public List<ReferralView> ofCase(UUID caseId) {
    return referrals.findByCaseIdOrderByReceivedAt(caseId).stream().map(Referral::view).toList();
  }

  /** Ids of the referrals that nobody has decided for good. */
  @Transactional(readOnly = true)
  public List<UUID> undecided() {
    var open = Stream.of(ReferralStatus.values()).filter(one -> !one.isDecided()).toList();
    return referrals.findByStatusIn(open).stream().map(one -> one.view().id()).toList();
  }

  /** The words of a referral. */
  @Transactional(readOnly = true)
  public ReferralContent content(UUID id) {
    return json.readValue(require(id).content(cipher), ReferralContent.class);
  }

  /** Why the rules came to their outcome; null until they have. */
  public @Nullable Explanation explanation(ReferralView referral) {
    return referral.outcome() == null || referral.rule() == null
        ? null
        : eligibility.explain(referral.outcome(), referral.proposed(), referral.rule());
  }

  /** How many youths that were known before may be the same. */
  public int possibleEarlierRecords(ReferralView referral) {
    return vault.possibleEarlierRecords(referral.youthId());
  }

  private Referral require(UUID id) {
    return referrals.findById(id).orElseThrow(() -> new Missing("referral"));
  }
}
