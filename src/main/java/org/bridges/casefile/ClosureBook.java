package org.bridges.casefile;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.NewClosure.MatterEnd;
import org.bridges.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposed closures and how they ended; one at a time is open in a case. */
@Repository
public class ClosureBook {

  private static final String COLUMNS =
      """
      select id, case_id, generation, reason, proposed_by, proposed_at, state
        from closure_proposal
      """;

  private final JdbcClient jdbc;

  ClosureBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One proposal.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public ClosureProposal require(UUID id) {
    return jdbc.sql(COLUMNS + " where id = ?")
        .param(id)
        .query(ClosureProposal.class)
        .optional()
        .orElseThrow(() -> new Missing("proposed closure"));
  }

  /** The proposal that waits for a decision. */
  @Transactional(readOnly = true)
  public Optional<ClosureProposal> open(UUID caseId) {
    return jdbc.sql(COLUMNS + " where case_id = ? and state = 'OPEN'")
        .param(caseId)
        .query(ClosureProposal.class)
        .optional();
  }

  /** Ids of the proposals that wait. */
  @Transactional(readOnly = true)
  public List<UUID> open() {
    return jdbc.sql("select id from closure_proposal where state = 'OPEN'")
        .query(UUID.class)
        .list();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(ClosureProposal one, Map<UUID, MatterEnd> matters) {
    jdbc.sql(
            """
            insert into closure_proposal (id, case_id, generation, reason, proposed_by, proposed_at,
                                          state)
            values (?, ?, ?, ?, ?, ?, 'OPEN')
            """)
        .params(one.id(), one.caseId(), one.generation(), one.reason(), one.proposedBy())
        .param(Timestamp.from(one.proposedAt()))
        .update();
    matters.forEach(
        (matter, end) ->
            jdbc.sql("insert into closure_matter (proposal_id, matter_id, end_as) values (?, ?, ?)")
                .params(one.id(), matter, end.name())
                .update());
  }

  /** What was said of each open thing. */
  Map<UUID, MatterEnd> matters(UUID id) {
    var matters = new HashMap<UUID, MatterEnd>();
    jdbc.sql("select matter_id, end_as from closure_matter where proposal_id = ?")
        .param(id)
        .query(
            row -> {
              matters.put(
                  row.getObject("matter_id", UUID.class),
                  MatterEnd.valueOf(row.getString("end_as")));
            });
    return matters;
  }

  /** Somebody decided, or nothing is left to decide; answers whether that is news. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean end(UUID id, ClosureProposal.State how, @Nullable String by, Instant at) {
    return jdbc.sql(
                """
                update closure_proposal set state = :state, decided_by = :by, decided_at = :now
                 where id = :id and state = 'OPEN'
                """)
            .param("state", how.name())
            .param("by", by, Types.VARCHAR)
            .param("now", Timestamp.from(at))
            .param("id", id)
            .update()
        == 1;
  }
}
