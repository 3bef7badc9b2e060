package org.bridges.consent.web;

import java.util.Collection;
import java.util.stream.Collectors;
import org.bridges.consent.Shared;
import org.bridges.consent.StoppedShare;
import org.bridges.shared.DataClass;
import org.springframework.stereotype.Component;

/** The words of the pages for codes of releases and shares. */
@Component("shareWords")
public class ShareWords {

  /** A class of data. */
  public String of(DataClass one) {
    return switch (one) {
      case IDENTITY -> "Name, birth date and contacts";
      case NARRATIVE -> "What was told when help was asked for";
      case CASE -> "Where the case stands";
      case HOUSEHOLD -> "The household";
      case PLAN -> "Action items of the plan";
      case MEETING -> "Meetings";
      case TRANSFER -> "Hand-overs";
      default -> one.name();
    };
  }

  /** Several classes, in their order. */
  public String of(Collection<DataClass> classes) {
    return classes.stream().sorted().map(this::of).collect(Collectors.joining(", "));
  }

  /** Something that an agency received. */
  public String of(Shared share) {
    return switch (share.way()) {
      case MAIL -> share.kind().label() + " (mail with a link)";
      case LINK -> "Opened the link of: " + share.kind().label();
      case SLICE -> "Saw what is known, beside: " + share.kind().label();
    };
  }

  /** Who signed, or took back. */
  public String person(String code) {
    return switch (code) {
      case "YOUTH" -> "the youth";
      case "GUARDIAN" -> "a guardian";
      case "COURT" -> "a court";
      default -> "the office";
    };
  }

  /** What stopped. */
  public String thing(StoppedShare one) {
    return switch (one.dataClass()) {
      case PLAN -> "An action item";
      case MEETING -> "A meeting";
      case TRANSFER -> "A hand-over";
      default -> "Something";
    };
  }
}
