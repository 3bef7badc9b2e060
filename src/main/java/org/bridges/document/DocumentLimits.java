package org.bridges.document;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a file may be, and all files of one case together. */
@Component
public class DocumentLimits {

  private final DataSize largest;
  private final DataSize perCase;

  DocumentLimits(
      @Value("${bridges.documents.largest:10MB}") DataSize largest,
      @Value("${bridges.documents.per-case:100MB}") DataSize perCase) {
    this.largest = largest;
    this.perCase = perCase;
  }

  /** Of one file. */
  public DataSize largest() {
    return largest;
  }

  /** Of all files of a case. */
  public DataSize perCase() {
    return perCase;
  }
}
