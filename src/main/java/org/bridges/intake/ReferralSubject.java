package org.bridges.intake;

import java.util.Optional;
import org.bridges.audit.Ids;
import org.bridges.audit.Subject;
import org.bridges.audit.SubjectFinder;
import org.bridges.audit.SubjectKind;
import org.bridges.shared.Missing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose referral it is, by its id and by its receipt code, for the record of who looked. */
@Configuration(proxyBeanMethods = false)
class ReferralSubject {

  @Bean
  static SubjectFinder referralById(ReferralFile file) {
    return new SubjectFinder() {
      @Override
      public SubjectKind kind() {
        return SubjectKind.REFERRAL;
      }

      @Override
      public Optional<Found> find(String id) {
        return Ids.parse(id).flatMap(one -> known(() -> file.view(one)));
      }
    };
  }

  @Bean
  static SubjectFinder referralByReceipt(ReferralFile file) {
    return new SubjectFinder() {
      @Override
      public SubjectKind kind() {
        return SubjectKind.RECEIPT;
      }

      @Override
      public Optional<Found> find(String receipt) {
        return known(() -> file.byReceipt(receipt));
      }
    };
  }

  static Subject of(ReferralView referral) {
    return new Subject(referral.caseId(), referral.id(), referral.youthId());
  }

  private static Optional<SubjectFinder.Found> known(
      java.util.function.Supplier<ReferralView> asked) {
    try {
      return Optional.of(SubjectFinder.Found.of(of(asked.get())));
    } catch (Missing none) {
      return Optional.empty();
    }
  }
}
