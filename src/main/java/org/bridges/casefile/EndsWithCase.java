package org.bridges.casefile;

import java.util.List;
import java.util.UUID;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;

/**
 * What a module ends by itself when a case is closed. The page of the closure says it before;
 * nobody has to answer for it.
 */
public interface EndsWithCase {

  /**
   * Something that ends, or goes on all the same.
   *
   * @param words as staff read it
   * @param goesOn why it goes on after the closure; null where it ends
   */
  record Ending(String words, @Nullable String goesOn) {}

  /** The kind of data that these words are. */
  DataClass shows();

  /** What would end now. */
  List<Ending> endingsOf(UUID caseId);
}
