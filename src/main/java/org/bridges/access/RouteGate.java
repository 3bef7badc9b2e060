package org.bridges.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Audited;
import org.bridges.audit.Subject;
import org.bridges.audit.SubjectKind;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/**
 * Stands inside the audit around every route that names a record, and asks the {@link Gate} for
 * what {@link Audited} says the route shows or changes. Lists narrow themselves by the same gate; a
 * partner's link is a key of its own; breaking the glass is what somebody does who is closed out.
 */
@Component
class RouteGate implements MethodInterceptor {

  private static final Set<SubjectKind> NOT_A_RECORD = Set.of(SubjectKind.NONE, SubjectKind.LINK);

  private final Gate gate;
  private final Glass glass;
  private final Signed signed;
  private final AuditTrail audit;

  RouteGate(Gate gate, Glass glass, Signed signed, AuditTrail audit) {
    this.gate = gate;
    this.glass = glass;
    this.signed = signed;
    this.audit = audit;
  }

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    var rule = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), Audited.class);
    if (rule != null
        && !NOT_A_RECORD.contains(rule.of())
        && rule.action() != AuditAction.BREAK_GLASS) {
      audit.subject().ifPresent(subject -> pass(rule, subject));
    }
    return call.proceed();
  }

  private void pass(Audited rule, Subject subject) {
    if (subject.equals(Subject.NONE)) {
      return; // nothing is there: the route says so
    }
    var open =
        signed.find().map(person -> gate.open(person, rule.action(), subject)).orElseGet(Set::of);
    if (!open.containsAll(List.of(rule.data()))) {
      audit.denied(subject, Set.of(rule.data()), open.isEmpty() ? "NO_GROUND" : "NOT_THIS_KIND");
      throw new Closed(open.isEmpty() && mayBreakGlass(subject) ? subject.caseId() : null);
    }
    audit.shows(also(rule, open));
  }

  private boolean mayBreakGlass(Subject subject) {
    return signed
        .find()
        .filter(glass::mayBreak)
        .filter(person -> !gate.isShutOut(subject.caseId(), person.username()))
        .isPresent();
  }

  private static Set<DataClass> also(Audited rule, Set<DataClass> open) {
    var shown = EnumSet.noneOf(DataClass.class);
    shown.addAll(List.of(rule.also()));
    shown.retainAll(open);
    return shown;
  }
}
