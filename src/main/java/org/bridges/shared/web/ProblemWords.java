package org.bridges.shared.web;

import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what went wrong into status, code and words; never repeats what a client sent. */
@Component
class ProblemWords {

  private final MessageSource messages;
  private final BodyProblems bodies;

  ProblemWords(MessageSource messages, BodyProblems bodies) {
    this.messages = messages;
    this.bodies = bodies;
  }

  Problem problem(Exception cause, Locale locale) {
    return switch (cause) {
      case Refused no -> refused(no, locale);
      case Missing none -> said(404, "missing", none.getMessage(), locale);
      case WrongState wrong -> said(409, wrong.code(), wrong.getMessage(), locale);
      case Invalid invalid -> fields(invalid.problems(), locale);
      case TooLarge large -> plain(413, locale);
      case TooMany many -> tooMany(many, locale);
      case HttpMessageConversionException body when isTooLarge(body) -> plain(413, locale);
      case HttpMessageConversionException body -> fields(bodies.of(body, locale), locale);
      case MethodArgumentTypeMismatchException type when isPath(type) -> plain(404, locale);
      case MethodArgumentTypeMismatchException type ->
          fields(List.of(bodies.wrongType(type.getName(), locale)), locale);
      case InvalidParameterException form when form.getErrorCode() == 413 -> plain(413, locale);
      case InvalidParameterException form -> fields(List.of(bodies.brokenForm(locale)), locale);
      case RequestRejectedException form -> fields(List.of(bodies.brokenForm(locale)), locale);
      case OptimisticLockingFailureException race -> plain(409, locale);
      case ErrorResponse known -> known(known, locale);
      default -> plain(500, locale);
    };
  }

  private Problem known(ErrorResponse known, Locale locale) {
    var problem = plain(known.getStatusCode().value(), locale);
    problem.headers().putAll(known.getHeaders());
    return problem;
  }

  private Problem tooMany(TooMany many, Locale locale) {
    var problem = plain(429, locale);
    problem.headers().set(HttpHeaders.RETRY_AFTER, String.valueOf(many.retryAfter().toSeconds()));
    return problem;
  }

  private Problem fields(List<FieldProblem> errors, Locale locale) {
    return of(400, "invalid", word("problem.400.detail", locale), errors, locale);
  }

  private Problem plain(int status, Locale locale) {
    var family = status < 500 ? "problem.4xx.detail" : "problem.500.detail";
    var detail =
        messages.getMessage("problem." + status + ".detail", null, word(family, locale), locale);
    return of(status, "http-" + status, String.valueOf(detail), List.of(), locale);
  }

  private Problem refused(Refused no, Locale locale) {
    var plain = said(422, no.code(), no.getMessage(), locale);
    var field = no.field();
    return field == null
        ? plain
        : of(
            422,
            no.code(),
            plain.detail(),
            List.of(new FieldProblem(field, no.code(), plain.detail())),
            locale);
  }

  private Problem said(int status, String code, String detail, Locale locale) {
    // what the public and partners can meet is said in their language too
    var said = messages.getMessage("refused." + code, null, detail, locale);
    return of(status, code, String.valueOf(said), List.of(), locale);
  }

  private Problem of(
      int status, String code, String detail, List<FieldProblem> errors, Locale locale) {
    var family = status < 500 ? "problem.4xx.title" : "problem.500.title";
    var title =
        messages.getMessage("problem." + status + ".title", null, word(family, locale), locale);
    HttpStatusCode known = HttpStatus.valueOf(status);
    return new Problem(known, code, String.valueOf(title), detail, errors, new HttpHeaders());
  }

  private String word(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  private static boolean isTooLarge(Throwable problem) {
    for (var cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooLarge) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPath(MethodArgumentTypeMismatchException type) {
    return type.getParameter()
        .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
  }
}
