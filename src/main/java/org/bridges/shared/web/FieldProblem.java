package org.bridges.shared.web;

/**
 * One wrong field of what a client sent (contract, Errors).
 *
 * @param field path of the field, as {@code youth.dateOfBirth}
 * @param code short reason code, as {@code in-future}
 * @param message what to do, in the client's language, without the value that was sent
 */
public record FieldProblem(String field, String code, String message) {}
