package org.bridges.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bridges.shared.web.FieldProblem;

/**
 * The short steps of the public form: which questions stand on which page. What was answered on the
 * other pages travels with the page itself, so nothing is kept before it is sent, neither here nor
 * in the browser.
 */
final class FormSteps {

  private static final List<List<String>> STEPS =
      List.of(
          List.of("source.kind", "concern.immediateDanger", "about"),
          List.of("concern.level", "concern.narrative", "needs"),
          List.of(
              "youth.name",
              "youth.aliases",
              "youth.dateOfBirth",
              "youth.age",
              "youth.ageEstimated",
              "youth.language",
              "youth.gender",
              "connections",
              "livesIn.county",
              "livesIn.state"),
          List.of(
              "safeContact.who",
              "safeContact.method",
              "safeContact.value",
              "safeContact.note",
              "safeContact.mayLeaveMessage",
              "source.name",
              "source.phone",
              "source.email",
              "source.wantsFeedback",
              "source.agency",
              "source.agencyKind",
              "source.role",
              "person.name",
              "person.relation",
              "person.age",
              "person.language",
              "contact"));

  private FormSteps() {}

  /** An answer of another page. */
  record Carried(String name, String value) {}

  /** How many pages the form has. */
  static int last() {
    return STEPS.size();
  }

  /** The page that a browser asks for, from 1; the first for what is no page. */
  static int of(String asked) {
    return asked.matches("[1-9]") ? Math.min(Integer.parseInt(asked), last()) : 1;
  }

  /** The answers that the other pages have, as hidden fields of this one. */
  static List<Carried> carried(int step, Map<String, List<String>> typed) {
    var carried = new ArrayList<Carried>();
    for (var name : names()) {
      if (stepOf(name) != step) {
        typed.getOrDefault(name, List.of()).forEach(one -> carried.add(new Carried(name, one)));
      }
    }
    return carried;
  }

  /** The first page that has to be looked at again, the last where nothing says which. */
  static int firstWrong(List<FieldProblem> problems) {
    return problems.stream().mapToInt(one -> stepOf(one.field())).min().orElse(last());
  }

  /** What is wrong on the pages before this one. */
  static List<FieldProblem> before(int step, List<FieldProblem> problems) {
    return problems.stream().filter(one -> stepOf(one.field()) < step).toList();
  }

  private static int stepOf(String field) {
    var name = field.replaceAll("\\[.*", "");
    return IntStream.rangeClosed(1, last())
        .filter(step -> STEPS.get(step - 1).contains(name))
        .findFirst()
        .orElse(last());
  }

  private static Set<String> names() {
    var names = new LinkedHashSet<String>();
    STEPS.forEach(names::addAll);
    names.remove("contact");
    names.remove("connections");
    for (int place = 0; place < FormFields.PLACES; place++) {
      names.add("connections[" + place + "].county");
      names.add("connections[" + place + "].kind");
    }
    return names;
  }
}
