package org.bridges.shared.web;

import java.util.List;

/** What a client sent cannot be read as it should be: 400, naming every wrong field. */
public final class Invalid extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient List<FieldProblem> problems;

  /** Names the wrong fields; at least one. */
  public Invalid(List<FieldProblem> problems) {
    super("Wrong fields: " + problems.stream().map(FieldProblem::field).toList());
    this.problems = List.copyOf(problems);
  }

  /** Names one wrong field. */
  public Invalid(String field, String code, String message) {
    this(List.of(new FieldProblem(field, code, message)));
  }

  /** The wrong fields. */
  public List<FieldProblem> problems() {
    return problems;
  }
}
