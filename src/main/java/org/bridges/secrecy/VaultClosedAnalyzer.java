package org.bridges.secrecy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in words why the office does not start, and what to do. */
class VaultClosedAnalyzer extends AbstractFailureAnalyzer<VaultClosed> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, VaultClosed closed) {
    return new FailureAnalysis(closed.getMessage(), closed.repair(), closed);
  }
}
