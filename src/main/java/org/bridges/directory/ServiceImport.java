package org.bridges.directory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes services in from a file with the column names of Open Referral (HSDS), one service a line.
 * One wrong line and nothing is taken; the same file twice is one; nothing is ever deleted, and an
 * agency or service that the file leaves out stays as it is.
 */
@Service
public class ServiceImport {

  /** Columns without which there is no service. */
  public static final List<String> NEEDED =
      List.of("organization_id", "id", "name", "taxonomy_term", "status");

  private static final List<String> OTHERS =
      List.of(
          "organization_name",
          "email",
          "phone",
          "minimum_age",
          "maximum_age",
          "service_area",
          "languages",
          "schedule",
          "assured_date");

  private static final int MOST_LINES = 5000;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .setAllowMissingColumnNames(true)
          .get();

  private final Agencies agencies;
  private final AgencyServices services;

  ServiceImport(Agencies agencies, AgencyServices services) {
    this.agencies = agencies;
    this.services = services;
  }

  /**
   * A line that cannot be taken.
   *
   * @param line number of the record, 1 for the column names, so 2 for the first service
   */
  public record Wrong(long line, String column, String reason) {}

  /**
   * What a file did, or would do.
   *
   * @param imported whether it was taken; never when a line is wrong
   * @param added services that are new
   * @param changed services that were known and differ
   * @param same services that stay as they are
   * @param newAgencies codes of agencies that are new
   * @param ignoredColumns columns that are not read
   */
  public record Outcome(
      boolean imported,
      int added,
      int changed,
      int same,
      List<String> newAgencies,
      List<String> ignoredColumns,
      List<Wrong> wrong) {}

  /** One line that can be taken. */
  private record Taken(
      ServiceView service, @Nullable String name, @Nullable String email, @Nullable String phone) {}

  /** What the file would do; nothing is stored. */
  @Transactional(readOnly = true)
  public Outcome look(String csv) {
    return run(csv, false);
  }

  /** Takes the file in, as a whole or not at all. */
  @Transactional
  public Outcome take(String csv) {
    return run(csv, true);
  }

  private Outcome run(String csv, boolean store) {
    var wrong = new ArrayList<Wrong>();
    var ignored = new TreeSet<String>();
    var lines = read(csv, wrong, ignored);
    var fresh = new TreeSet<String>();
    var counts = new LinkedHashMap<AgencyServices.Written, Integer>();
    if (wrong.isEmpty()) {
      var known = known();
      for (var line : lines) {
        var service = line.service();
        if (agencies.findByCode(service.agencyCode()).isEmpty()) {
          fresh.add(service.agencyCode());
        }
        if (store) {
          keepAgency(line);
        }
        counts.merge(store ? services.write(service) : compare(known, service), 1, Integer::sum);
      }
    }
    return new Outcome(
        store && wrong.isEmpty(),
        counts.getOrDefault(AgencyServices.Written.NEW, 0),
        counts.getOrDefault(AgencyServices.Written.CHANGED, 0),
        counts.getOrDefault(AgencyServices.Written.SAME, 0),
        List.copyOf(fresh),
        List.copyOf(ignored),
        List.copyOf(wrong));
  }

  private Map<String, ServiceView> known() {
    var known = new LinkedHashMap<String, ServiceView>();
    services.all().forEach(one -> known.put(key(one), one));
    return known;
  }

  private static AgencyServices.Written compare(
      Map<String, ServiceView> known, ServiceView service) {
    var before = known.get(key(service));
    if (before == null) {
      return AgencyServices.Written.NEW;
    }
    return before.equals(service) ? AgencyServices.Written.SAME : AgencyServices.Written.CHANGED;
  }

  private void keepAgency(Taken line) {
    var code = line.service().agencyCode();
    var agency = agencies.findByCode(code).orElseGet(() -> Agency.described(code));
    agency.describe(line.name(), line.email(), line.phone(), line.service());
    agencies.saveAndFlush(agency);
  }

  private List<Taken> read(String csv, List<Wrong> wrong, TreeSet<String> ignored) {
    var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    try (var file = CSVParser.parse(new StringReader(text), FORMAT)) {
      var columns = file.getHeaderNames();
      NEEDED.stream()
          .filter(column -> !columns.contains(column))
          .forEach(column -> wrong.add(new Wrong(1, column, "is no column of the file")));
      columns.stream()
          .filter(column -> Stream.of(NEEDED, OTHERS).noneMatch(all -> all.contains(column)))
          .forEach(ignored::add);
      return wrong.isEmpty() ? lines(file, wrong) : List.of();
    } catch (IOException | IllegalArgumentException unreadable) {
      wrong.add(new Wrong(1, "", "the column names cannot be read"));
      return List.of();
    }
  }

  private List<Taken> lines(CSVParser file, List<Wrong> wrong) {
    var taken = new ArrayList<Taken>();
    var seen = new HashSet<String>();
    var named = new HashSet<String>();
    try {
      for (var record : file) {
        if (record.getRecordNumber() > MOST_LINES) {
          wrong.add(new Wrong(record.getRecordNumber() + 1, "", "no more than " + MOST_LINES));
          break;
        }
        taken.add(line(record, seen, named, wrong));
      }
    } catch (UncheckedIOException | IllegalStateException broken) {
      wrong.add(new Wrong(file.getRecordNumber() + 2, "", "cannot be read: check the quotes"));
    }
    if (taken.isEmpty() && wrong.isEmpty()) {
      wrong.add(new Wrong(2, "", "the file holds no service"));
    }
    return taken;
  }

  private Taken line(CSVRecord record, Set<String> seen, Set<String> named, List<Wrong> wrong) {
    var line = new ServiceLine(record);
    if (!record.isConsistent()) {
      line.wrong("", "has another number of columns than the first line");
    }
    var service = line.service();
    var one = new Taken(service, line.organizationName(), line.email(), line.phone());
    if (!seen.add(key(service))) {
      line.wrong("id", "stands in the file twice");
    }
    if (one.name() != null) {
      named.add(service.agencyCode());
    } else if (!named.contains(service.agencyCode())
        && agencies.findByCode(service.agencyCode()).isEmpty()) {
      line.wrong("organization_name", "is needed: the agency is not known yet");
    }
    wrong.addAll(line.wrong());
    return one;
  }

  private static String key(ServiceView service) {
    return service.agencyCode() + "/" + service.serviceId();
  }
}
