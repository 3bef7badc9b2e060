package org.bridges.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * For a youth who asks: who looked at the record, on which day, at what kind of data, and why. Who
 * asked us for help is never named: the law protects that person (domain, 3.1).
 */
@Service
public class Statement {

  private static final String PROGRAM = "PARTNER_SYSTEM";

  private final AuditRecord record;
  private final KnownPeople people;
  private final OfficeTime time;

  Statement(AuditRecord record, KnownPeople people, OfficeTime time) {
    this.record = record;
    this.people = people;
    this.time = time;
  }

  /** What somebody did, in the few words that a youth needs. */
  public enum Deed {
    LOOKED,
    WROTE,
    TOOK_OUT,
    NOT_LET_IN,
    EXCEPTION;

    private static Deed of(AuditAction action) {
      return switch (action) {
        case CREATE, CHANGE -> WROTE;
        case EXPORT, PRINT -> TOOK_OUT;
        case DENIED -> NOT_LET_IN;
        case BREAK_GLASS -> EXCEPTION;
        default -> LOOKED;
      };
    }
  }

  /**
   * What one person did on one day for one reason.
   *
   * @param name of the person or the agency; null where nobody is named
   * @param roles role codes; {@code PARTNER}, {@code SYSTEM} or {@code ASKED} for others
   * @param why a {@link Purpose}; null where the deed says it
   */
  public record Line(
      LocalDate day,
      Instant first,
      Instant last,
      int times,
      @Nullable String name,
      List<String> roles,
      Deed deed,
      Set<DataClass> data,
      @Nullable Purpose why) {

    private Line with(AuditRow row) {
      var both = EnumSet.noneOf(DataClass.class);
      both.addAll(data);
      both.addAll(row.entry().data());
      return new Line(day, first, row.at(), times + 1, name, roles, deed, both, why);
    }
  }

  private record Key(LocalDate day, Actor actor, Deed deed, @Nullable Purpose why) {}

  /** The lines of a case, oldest first. */
  public List<Line> ofCase(UUID caseId) {
    Map<Key, Line> lines = new LinkedHashMap<>();
    for (var row : record.ofCase(caseId)) {
      var key = key(row);
      lines.compute(key, (same, line) -> line == null ? line(key, row) : line.with(row));
    }
    return List.copyOf(lines.values());
  }

  private Key key(AuditRow row) {
    var entry = row.entry();
    var deed = Deed.of(entry.action());
    var why = deed == Deed.NOT_LET_IN || deed == Deed.EXCEPTION ? null : purpose(entry.reason());
    return new Key(time.at(row.at()).toLocalDate(), entry.actor(), deed, why);
  }

  private Line line(Key key, AuditRow row) {
    var data = EnumSet.noneOf(DataClass.class);
    data.addAll(row.entry().data());
    return new Line(
        key.day(),
        row.at(),
        row.at(),
        1,
        isProtected(key) ? null : name(key.actor()),
        isProtected(key) ? List.of("ASKED") : roles(key.actor()),
        key.deed(),
        data,
        key.why());
  }

  private static boolean isProtected(Key key) {
    return key.why() == Purpose.ASKING_FOR_HELP
        || key.actor().roles().contains(PROGRAM)
        || key.actor().equals(Actor.PUBLIC);
  }

  private @Nullable String name(Actor actor) {
    var agency = actor.agencyCode();
    if (agency != null) {
      return people.agency(agency).orElse(agency);
    }
    return actor.equals(Actor.SYSTEM) ? null : people.person(actor.name()).orElse(actor.name());
  }

  private static List<String> roles(Actor actor) {
    if (actor.agencyCode() != null) {
      return List.of("PARTNER");
    }
    return actor.roles().isEmpty() ? List.of("SYSTEM") : List.of(actor.roles().split(","));
  }

  private static @Nullable Purpose purpose(String reason) {
    for (var one : Purpose.values()) {
      if (one.name().equals(reason)) {
        return one;
      }
    }
    return null;
  }
}
