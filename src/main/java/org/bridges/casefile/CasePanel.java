package org.bridges.casefile;

import java.util.Map;
import java.util.UUID;
import org.bridges.shared.DataClass;

/** What a module above adds to the page and the JSON of a case. */
public interface CasePanel {

  /** Field of the JSON, and id of the panel on the page. */
  String name();

  /** Place on the page, low first. */
  int order();

  /** Thymeleaf fragment, as {@code meeting/panel :: panel}; reads the model under its name. */
  String template();

  /** Which kind of data it shows: without access to that kind it is left out. */
  DataClass shows();

  /** What the fragment and the JSON show: lists and values of plain types and records. */
  Map<String, Object> content(UUID caseId);
}
