package org.bridges.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/** Reads one line of a file of services, and notes every reason for which it cannot be taken. */
final class ServiceLine {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern AGENCY = Pattern.compile("[A-Z0-9_-]{2,40}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final int LONGEST = 200;

  private final CSVRecord line;
  private final List<ServiceImport.Wrong> wrong = new ArrayList<>();

  ServiceLine(CSVRecord line) {
    this.line = line;
  }

  /** What was found wrong so far. */
  List<ServiceImport.Wrong> wrong() {
    return List.copyOf(wrong);
  }

  void wrong(String column, String reason) {
    wrong.add(new ServiceImport.Wrong(line.getRecordNumber() + 1, column, reason));
  }

  ServiceView service() {
    var youngest = age("minimum_age");
    var oldest = age("maximum_age");
    if (youngest != null && oldest != null && youngest > oldest) {
      wrong("maximum_age", "is below the minimum age");
    }
    return new ServiceView(
        matching("organization_id", AGENCY, "needs capitals, digits, - and _"),
        matching("id", CODE, "needs letters, digits, ., - and _"),
        needed("name"),
        taxonomy(),
        youngest,
        oldest,
        counties(),
        languages(),
        optional("schedule"),
        status(),
        date());
  }

  /** The agency's name, mailbox and telephone number; null where the file leaves them open. */
  @Nullable String organizationName() {
    return optional("organization_name");
  }

  @Nullable String email() {
    var written = optional("email");
    if (written != null && !Registry.isAddress(written)) {
      wrong("email", "is no mail address");
    }
    return written;
  }

  @Nullable String phone() {
    return optional("phone");
  }

  private String taxonomy() {
    var code = text("taxonomy_term").toUpperCase(Locale.ROOT).replace(' ', '_');
    if (!ServiceView.TAXONOMY.contains(code)) {
      wrong("taxonomy_term", "is none of " + String.join(", ", ServiceView.TAXONOMY));
    }
    return code;
  }

  private ServiceStatus status() {
    return ServiceStatus.ofWord(text("status"))
        .orElseGet(
            () -> {
              wrong("status", "is none of active, inactive, defunct, temporarily closed");
              return ServiceStatus.INACTIVE;
            });
  }

  private List<County> counties() {
    return parts("service_area").map(this::county).distinct().toList();
  }

  private County county(String written) {
    var plain = written.toUpperCase(Locale.ROOT).replaceAll("\\s+COUNTY$", "");
    var code = plain.equals("HILDAGO") ? "HIDALGO" : plain;
    var county = County.ofCode(code);
    if (county == County.NOT_STATED) {
      wrong("service_area", "names a county that is not known; OTHER stands for any further one");
    }
    return county;
  }

  private List<String> languages() {
    var codes = parts("languages").map(one -> one.toLowerCase(Locale.ROOT)).distinct().toList();
    if (!codes.stream().allMatch(one -> LANGUAGE.matcher(one).matches())) {
      wrong("languages", "needs codes as en;es");
    }
    return codes;
  }

  private @Nullable LocalDate date() {
    var written = text("assured_date");
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeException no) {
      wrong("assured_date", "needs a date as 2026-11-25");
      return null;
    }
  }

  private @Nullable Integer age(String column) {
    var written = text(column);
    if (written.isEmpty()) {
      return null;
    }
    if (!written.matches("\\d{1,3}") || Integer.parseInt(written) > ServiceNeed.OLDEST) {
      wrong(column, "needs whole years from 0 to " + ServiceNeed.OLDEST);
      return null;
    }
    return Integer.valueOf(written);
  }

  private String matching(String column, Pattern pattern, String reason) {
    var written = text(column);
    if (!pattern.matcher(written).matches()) {
      wrong(column, written.isEmpty() ? "is empty" : reason);
    }
    return written;
  }

  private String needed(String column) {
    var written = text(column);
    if (written.isEmpty()) {
      wrong(column, "is empty");
    }
    return written;
  }

  private @Nullable String optional(String column) {
    var written = text(column);
    return written.isEmpty() ? null : written;
  }

  private Stream<String> parts(String column) {
    return Arrays.stream(text(column).split(";")).map(String::strip).filter(one -> !one.isEmpty());
  }

  private String text(String column) {
    var written = line.isSet(column) ? line.get(column).strip() : "";
    if (written.codePointCount(0, written.length()) > LONGEST) {
      wrong(column, "is longer than " + LONGEST + " characters");
      return "";
    }
    if (written.chars().anyMatch(Character::isISOControl)) {
      wrong(column, "holds a character that cannot be shown");
      return "";
    }
    return written;
  }
}
