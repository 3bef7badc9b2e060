package org.bridges.document;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a document is. */
public enum DocumentKind {
  CONSENT_FORM("Consent form"),
  COURT_ORDER("Order of a court"),
  OTHER("Other document");

  private final String label;

  DocumentKind(String label) {
    this.label = label;
  }

  /** The kind of a code; null for none. */
  public static @Nullable DocumentKind of(String code) {
    return Stream.of(values()).filter(kind -> kind.name().equals(code)).findAny().orElse(null);
  }

  /** In words. */
  public String label() {
    return label;
  }
}
