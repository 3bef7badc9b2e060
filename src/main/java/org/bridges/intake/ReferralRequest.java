package org.bridges.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/** A referral as it was sent, read and found to be right (contract, section "A referral"). */
public record ReferralRequest(
    Kind kind,
    Source source,
    About about,
    @Nullable Person person,
    Youth youth,
    Concern concern,
    List<Need> needs,
    List<Connection> connections,
    @Nullable LivesIn livesIn,
    @Nullable Contact safeContact) {

  /** What is asked for. */
  public enum Kind {
    REFERRAL,
    SERVICE_REQUEST,
    CONSULT
  }

  /** For whom help is asked; the youth at risk is always {@link #youth()}. */
  public enum About {
    YOUTH,
    GUARDIAN,
    CHILD_IN_HOME
  }

  /** Who wrote. */
  public enum SourceKind {
    AGENCY,
    FAMILY,
    SELF,
    OTHER
  }

  /** How sure the writer is. */
  public enum Level {
    CONFIRMED,
    SUSPECTED,
    POTENTIAL,
    HIGH_RISK,
    UNSURE
  }

  /** Whether somebody is in danger right now. */
  public enum Danger {
    YES,
    NO,
    UNKNOWN
  }

  /** What would help. */
  public enum Need {
    ADVOCACY,
    SAFETY_PLANNING,
    COUNSELLING,
    BASIC_NEEDS,
    CASE_MANAGEMENT,
    OTHER
  }

  /** How the youth is connected with a county. */
  public enum ConnectionKind {
    PRESENT,
    TRAVELLING,
    VICTIMISED,
    OTHER,
    /** Only with {@link County#NOT_STATED}: nobody said where. */
    NONE
  }

  /** Whom a safe contact reaches. */
  public enum ContactWho {
    YOUTH,
    GUARDIAN,
    REFERRER
  }

  /** How a safe contact is made. */
  public enum ContactMethod {
    PHONE,
    EMAIL,
    IN_PERSON,
    VIA_REFERRER
  }

  /** Band of a screening; never decides anything. */
  public enum Band {
    NO,
    POSSIBLE,
    CLEAR
  }

  /** Who wrote, and whether an answer is wanted. */
  public record Source(
      SourceKind kind,
      @Nullable String agency,
      @Nullable String agencyKind,
      @Nullable String name,
      @Nullable String role,
      @Nullable String phone,
      @Nullable String email,
      boolean wantsFeedback) {

    /** Whether the writer can be called or written to. */
    public boolean canBeReached() {
      return phone != null || email != null;
    }
  }

  /** The guardian or other child for whom help is asked. */
  public record Person(
      @Nullable String name,
      @Nullable String relation,
      @Nullable Integer age,
      @Nullable String language) {}

  /** The youth at risk, as far as known. */
  public record Youth(
      @Nullable String name,
      List<String> aliases,
      @Nullable LocalDate dateOfBirth,
      @Nullable Integer age,
      boolean ageEstimated,
      @Nullable String language,
      @Nullable String gender) {}

  /** What worries the writer. */
  public record Concern(
      Level level,
      Danger immediateDanger,
      @Nullable Instant recoveredAt,
      @Nullable String narrative,
      @Nullable Screening screening) {}

  /** A screening that somebody made; kept, never a condition. */
  public record Screening(@Nullable String tool, @Nullable Band band, @Nullable LocalDate date) {}

  /** A county and how the youth is connected with it. */
  public record Connection(County county, ConnectionKind kind) {}

  /** Where the youth lives, in free words. */
  public record LivesIn(@Nullable String county, @Nullable String state) {}

  /** A way to reach somebody that was said to be safe. */
  public record Contact(
      ContactWho who,
      ContactMethod method,
      @Nullable String value,
      @Nullable String note,
      boolean mayLeaveMessage) {}
}
