package org.bridges.caseload.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.bridges.casefile.MissingTold;
import org.bridges.casefile.RunningStage;
import org.bridges.caseload.Column;
import org.bridges.caseload.Written;
import org.bridges.caseload.web.RunningField.Choice;
import org.bridges.caseload.web.RunningField.Kind;
import org.bridges.consent.ShareBasis;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.County;
import org.bridges.shared.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions of a running case as staff read them: words to choose from, never codes. */
@Component
class RunningForm {

  private static final List<String> LANGUAGES =
      List.of("en", "es", "ar", "fr", "hi", "ko", "pt", "ru", "so", "sw", "tl", "ur", "vi", "zh");
  private static final List<Choice> YES_NO =
      List.of(new Choice("YES", "Yes"), new Choice("NO", "No"));

  private final Directory directory;

  RunningForm(Directory directory) {
    this.directory = directory;
  }

  /** The questions in the order of the page, with what was written and what is wrong with it. */
  List<RunningField> fields(Written written, Map<Column, String> wrong, StaffView person) {
    return Arrays.stream(Column.values())
        .filter(one -> one != Column.SAME_AS_KNOWN)
        .map(one -> field(one, written.get(one), wrong.get(one), person))
        .toList();
  }

  private RunningField field(
      Column column, String typed, @Nullable String wrong, StaffView person) {
    var kind = kind(column);
    var choices = withTyped(kind, typed, choices(column, person));
    return new RunningField(
        column,
        RunningWords.label(column),
        RunningWords.hint(column),
        kind,
        column.isNeeded(),
        typed,
        wrong == null ? null : RunningWords.reason(wrong),
        choices);
  }

  /** What was sent and can no longer be chosen stays to be seen, and is refused with its reason. */
  private static List<Choice> withTyped(Kind kind, String typed, List<Choice> known) {
    if (kind != Kind.ONE
        || typed.isEmpty()
        || known.stream().anyMatch(one -> one.value().equals(typed))) {
      return known;
    }
    var all = new ArrayList<>(known);
    all.add(new Choice(typed, typed));
    return all;
  }

  private static Kind kind(Column column) {
    return switch (column) {
      case COORDINATOR,
          COUNTY,
          STAGE,
          LANGUAGE,
          CONTACT_WHO,
          CONTACT_METHOD,
          MAY_LEAVE_MESSAGE,
          FAMILY_COORDINATOR_OFFERED,
          ADVOCATE_AGENCY,
          URGENCY,
          SAFETY_FIRST,
          RELEASE_AGENCY,
          RELEASE_SIGNED_BY,
          PROMISE_AGENCY,
          PROMISE_AREA ->
          Kind.ONE;
      case MISSING_TOLD, RELEASE_CLASSES -> Kind.SEVERAL;
      case BIRTH_DATE,
          OPENED_ON,
          LAST_CONTACT_ON,
          NEXT_ROUND_ON,
          MISSING_SINCE,
          MISSING_TOLD_ON,
          RELEASE_SIGNED_ON,
          RELEASE_UNTIL,
          PROMISE_DUE_ON ->
          Kind.DATE;
      case NEXT_MEETING_AT -> Kind.MOMENT;
      case AGE -> Kind.NUMBER;
      case HISTORY -> Kind.LONG;
      default -> Kind.TEXT;
    };
  }

  private List<Choice> choices(Column column, StaffView person) {
    return switch (column) {
      case COORDINATOR -> coordinators(person);
      case COUNTY -> counties(person);
      case STAGE -> of(List.of(RunningStage.values()), RunningStage::name, RunningStage::label);
      case LANGUAGE ->
          of(LANGUAGES, one -> one, one -> Locale.of(one).getDisplayLanguage(Locale.ENGLISH));
      case CONTACT_WHO ->
          List.of(new Choice("YOUTH", "the youth"), new Choice("GUARDIAN", "a guardian"));
      case CONTACT_METHOD ->
          List.of(
              new Choice("PHONE", "by telephone"),
              new Choice("EMAIL", "by mail"),
              new Choice("IN_PERSON", "in person"));
      case MAY_LEAVE_MESSAGE, SAFETY_FIRST -> YES_NO;
      case FAMILY_COORDINATOR_OFFERED ->
          List.of(
              new Choice("YES", "Yes, and the family wants one"),
              new Choice("NO", "No"),
              new Choice("LATER", "Later"));
      case URGENCY -> List.of(new Choice("ROUTINE", "routine"), new Choice("URGENT", "urgent"));
      case MISSING_TOLD -> of(List.of(MissingTold.values()), MissingTold::name, MissingTold::label);
      case RELEASE_CLASSES ->
          of(ShareBasis.RELEASE.classes().stream().sorted().toList(), Enum::name, Enum::name);
      case RELEASE_SIGNED_BY ->
          List.of(new Choice("YOUTH", "the youth"), new Choice("COURT", "a court"));
      case PROMISE_AREA -> of(PlanDesk.AREAS, one -> one, RunningForm::plain);
      case ADVOCATE_AGENCY, RELEASE_AGENCY, PROMISE_AGENCY ->
          of(directory.agencies(), AgencyView::code, AgencyView::name);
      default -> List.of();
    };
  }

  private List<Choice> coordinators(StaffView person) {
    var isManager = person.roles().contains(Role.MANAGER);
    return directory.inGroup(Group.COORDINATORS).stream()
        .filter(one -> isManager || county(person).stream().anyMatch(one::worksIn))
        .map(one -> new Choice(one.username(), one.displayName()))
        .toList();
  }

  private static List<Choice> counties(StaffView person) {
    return of(county(person), County::name, County::label);
  }

  private static List<County> county(StaffView person) {
    return County.SERVED.stream()
        .filter(one -> person.roles().contains(Role.MANAGER) || person.worksIn(one))
        .sorted()
        .toList();
  }

  private static String plain(String code) {
    var words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static <T> List<Choice> of(
      Collection<T> all, Function<T, String> value, Function<T, String> label) {
    return all.stream().map(one -> new Choice(value.apply(one), label.apply(one))).toList();
  }
}
