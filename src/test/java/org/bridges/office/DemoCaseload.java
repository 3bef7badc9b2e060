package org.bridges.office;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.bridges.casefile.AgeingTurn;
import org.bridges.caseload.Looked;
import org.bridges.caseload.UploadDesk;
import org.bridges.directory.Directory;
import org.bridges.shared.OfficeTime;
import org.springframework.context.ApplicationContext;

/**
 * A spreadsheet of invented cases that ran before Bridges: two of them are opened, of which one
 * youth grows out of the programme; a name that sounds alike and a line to be corrected stay out.
 */
final class DemoCaseload {

  private static final String USER = "coordinator";

  private DemoCaseload() {}

  /**
   * Sends the file, whose cases are opened in the background, once; after a run that ended in the
   * middle again.
   */
  static void send(ApplicationContext context) {
    var desk = context.getBean(UploadDesk.class);
    var person = context.getBean(Directory.class).staff(USER);
    if (desk.of(person).stream().noneMatch(one -> one.startedAt() != null)) {
      var file = file(context.getBean(OfficeTime.class)).getBytes(StandardCharsets.UTF_8);
      desk.start(desk.look(file, person), Looked.NOTHING, person);
    }
  }

  /** When the cases are open, whoever grows out of the programme is asked about. */
  static void lookAhead(ApplicationContext context) {
    var desk = context.getBean(UploadDesk.class);
    var person = context.getBean(Directory.class).staff(USER);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> desk.of(person).stream().anyMatch(one -> one.endedAt() != null));
    context.getBean(AgeingTurn.class).look();
  }

  private static String file(OfficeTime time) {
    var today = time.today();
    var grown = today.plusDays(60).minusYears(25);
    return """
        former_number,county,opened_on,stage,name,birth_date,age,language,advocate_agency,history
        2025-0117,KERR,%s,PLAN_ISSUED,Ottoline Varga,,16,en,HARBOR-ADV,"Came through the shelter. A school was found, the plan holds."
        2024-0231,KENDALL,%s,PLAN_ISSUED,Leocadia Hurst,%s,,en,HARBOR-ADV,"Lives on her own since spring and works at a bakery."
        2025-0142,KERR,%s,TEAM_ASSIGNED,Otoline Vargas,,,es,HARBOR-ADV,
        2025-0150,BEXAR,in summer,PLAN_ISSUED,Cosima Dray,,15,en,,
        """
        .formatted(today.minusDays(70), today.minusDays(200), grown, today.minusDays(20));
  }
}
