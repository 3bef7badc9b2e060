package org.bridges.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Names the field of a JSON body that could not be read. */
@Component
class BodyProblems {

  private final MessageSource messages;

  BodyProblems(MessageSource messages) {
    this.messages = messages;
  }

  List<FieldProblem> of(HttpMessageConversionException body, Locale locale) {
    return List.of(
        switch (body.getMostSpecificCause()) {
          case UnrecognizedPropertyException unknown ->
              problem(path(unknown), "unknown-property", locale);
          case JacksonException wrong when !wrong.getPath().isEmpty() ->
              problem(path(wrong), "wrong-type", locale);
          default -> problem("body", "malformed", locale);
        });
  }

  FieldProblem wrongType(String field, Locale locale) {
    return problem(field, "wrong-type", locale);
  }

  FieldProblem brokenForm(Locale locale) {
    return problem("body", "broken-form", locale);
  }

  private FieldProblem problem(String field, String code, Locale locale) {
    return new FieldProblem(field, code, messages.getMessage("field." + code, null, locale));
  }

  private static String path(JacksonException problem) {
    return problem.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
