package org.bridges.transfer;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.shared.Urgency;
import org.bridges.shared.background.RecordLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A receiver asks for a case whose number it knows, as when a youth appears in another county's
 * shelter. Asking opens nothing and tells nothing: whoever asks hears the same whether or not there
 * is such a case. Its owner gets a task, and offers the case or not.
 */
@Service
public class AskDesk {

  private final Transfers transfers;
  private final TransferBook book;
  private final NumberedCases numbers;
  private final CaseFile cases;
  private final Directory directory;
  private final Gate gate;
  private final Outbox outbox;
  private final RecordLock locks;
  private final TimeLimits limits;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  AskDesk(
      Transfers transfers,
      TransferBook book,
      NumberedCases numbers,
      CaseFile cases,
      Directory directory,
      Gate gate,
      Outbox outbox,
      RecordLock locks,
      TimeLimits limits,
      OfficeTime time,
      JdbcClient jdbc) {
    this.transfers = transfers;
    this.book = book;
    this.numbers = numbers;
    this.cases = cases;
    this.directory = directory;
    this.gate = gate;
    this.outbox = outbox;
    this.locks = locks;
    this.limits = limits;
    this.time = time;
    this.jdbc = jdbc;
  }

  /**
   * For whom somebody asks.
   *
   * @param number of a case or a receipt, as it was read
   * @param toCounty one of the five; null where an agency asks
   * @param toAgency code of the agency for which one of ours asks by telephone
   */
  public record Ask(
      @Nullable String number, @Nullable String toCounty, @Nullable String toAgency) {}

  /**
   * What somebody asked for, as that person sees it.
   *
   * @param receiver the county or agency in words
   * @param offered the hand-over that came of it; null where none did so far
   * @param isOver whether the time for an answer is over: the same for a number without a case, one
   *     that is not offered and one whose case was closed, so that it tells nothing of any
   */
  public record Asked(Instant at, String receiver, @Nullable UUID offered, boolean isOver) {}

  /**
   * Asks for a case. The answer is the same whatever the number is.
   *
   * @throws Refused with NUMBER_MISSING or RECEIVER_MISSING: about the question, never the case
   */
  @Transactional
  public void ask(Ask ask, String by) {
    if (ask.number() == null || ask.number().isBlank()) {
      throw new Refused("NUMBER_MISSING", "number", "Write the number of the case or the receipt.");
    }
    var agency = ask.toAgency() == null ? null : directory.agency(ask.toAgency()).code();
    var county = agency == null ? county(ask.toCounty()) : null;
    var transfer = find(ask.number()).flatMap(care -> open(care, county, agency, by));
    jdbc.sql(
            """
            insert into transfer_ask (id, asked_by, asked_at, to_county, to_agency, transfer_id)
            values (:id, :by, :at, :county, :agency, :transfer)
            """)
        .param("id", UUID.randomUUID())
        .param("by", by)
        .param("at", Timestamp.from(time.instant()))
        .param("county", county, Types.VARCHAR)
        .param("agency", agency, Types.VARCHAR)
        .param("transfer", transfer.orElse(null), Types.OTHER)
        .update();
  }

  private static String county(@Nullable String code) {
    var county = County.ofCode(code);
    if (!County.SERVED.contains(county)) {
      throw new Refused("RECEIVER_MISSING", "toCounty", "Choose for which county you ask.");
    }
    return county.name();
  }

  private Optional<CaseView> find(String number) {
    return cases.byNumber(number).or(() -> numbers.caseOf(number.strip()).map(cases::view));
  }

  /** The owner is asked, once for each receiver; where it makes no sense nobody is. */
  private Optional<UUID> open(
      CaseView care, @Nullable String county, @Nullable String agency, String by) {
    locks.hold("transfer:" + care.id());
    var receiver = agency == null ? county : agency;
    var isOurs = care.county().name().equals(county);
    if (care.closedAt() != null || isOurs || gate.isShutOut(care.id(), by)) {
      return Optional.empty();
    }
    var known =
        book.ofCase(care.id()).stream()
            .filter(one -> one.state() == TransferState.ASKED)
            .filter(
                one -> Objects.equals(receiver, agency == null ? one.toCounty() : one.toAgency()))
            .findFirst();
    return Optional.of(known.map(Transfer::id).orElseGet(() -> start(care, county, agency, by)));
  }

  private UUID start(CaseView care, @Nullable String county, @Nullable String agency, String by) {
    var id = UUID.randomUUID();
    var now = time.instant();
    var saved = transfers.saveAndFlush(Transfer.asked(id, care, county, agency, now));
    book.tell(saved, "asked", book.receiver(saved) + " asks for the case", by);
    var variables = cases.variables(care);
    variables.put("transferId", id.toString());
    variables.put("askedFor", true);
    outbox.start(
        care.id(),
        "transfer",
        id,
        care.generation(),
        variables,
        new StageClock("TRANSFER_ASKED", now, "asked"));
    return id;
  }

  /** What this person asked for, newest first. */
  @Transactional(readOnly = true)
  public List<Asked> of(String person) {
    return jdbc.sql(
            """
            select a.asked_at, a.to_county, a.to_agency,
                   case when t.state not in ('ASKED', 'REFUSED') then t.id end as offered
              from transfer_ask a left join transfer t on t.id = a.transfer_id
             where a.asked_by = ? order by a.asked_at desc limit 20
            """)
        .param(person)
        .query(
            (row, number) ->
                new Asked(
                    row.getTimestamp("asked_at").toInstant(),
                    receiver(row.getString("to_county"), row.getString("to_agency")),
                    row.getObject("offered", UUID.class),
                    isOver(row.getTimestamp("asked_at").toInstant())))
        .list();
  }

  /** The longest limit of an answer counts, as who asks does not know whose the case is. */
  private boolean isOver(Instant asked) {
    var moments = limits.moments("TRANSFER_ASKED", Urgency.ROUTINE, County.NOT_STATED, asked);
    return time.instant().isAfter(Objects.requireNonNull(moments.escalation()));
  }

  private String receiver(@Nullable String county, @Nullable String agency) {
    return agency != null ? directory.agency(agency).name() : County.ofCode(county).label();
  }
}
