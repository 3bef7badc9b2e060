package org.bridges.directory;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in words how people come to sign in. */
class NobodySignsInAnalyzer extends AbstractFailureAnalyzer<NobodySignsIn> {

  private static final String REPAIR =
      """
      Name an OpenID Connect provider (spring.security.oauth2.client.registration.office.* and
      .provider.office.issuer-uri; in compose: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET).
      The handbook says how: deploy/README.md, "Signing in". Passwords of the directory
      (bridges.sign-in.passwords=true) are for invented people on one's own machine.""";

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, NobodySignsIn cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), REPAIR, cause);
  }
}
