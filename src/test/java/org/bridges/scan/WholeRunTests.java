package org.bridges.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bridges.camunda.engine.RecordEar;
import org.bridges.office.OfficeServices;
import org.bridges.office.OfficeStart;
import org.bridges.office.OfficeTest;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.OpenedFields;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nothing that the run said outside the vault names anybody of the fixtures: no record of any
 * engine, no line of any log, no mail, no row that goes with engine or mail. Runs when all others
 * have spoken, but before the inputs that are drawn by chance.
 */
@OfficeTest
@Order(Integer.MAX_VALUE - 1)
class WholeRunTests {

  private static final long FEW = 1000;

  @Autowired FieldCipher cipher;

  @Test
  void nameNobody() {
    var services = OfficeStart.services();
    var fields = new OpenedFields(services.asOwner(), cipher);
    var sought = new FixtureWords().files().vault(fields).all();
    hearWhatIsLeft(services);

    var heard = Heard.in(Path.of(System.getProperty(RunScan.FOLDER)), sought);

    System.out.printf(
        "scan: %d records of %d engines, %d lines of %d logs, %d mails, %d rows of %d databases; "
            + "%d different words in them; %d personal words sought (%d encrypted fields read), "
            + "%d neutral left out; %d found%n",
        heard.said(Source.RECORD),
        heard.ears(Source.RECORD),
        heard.said(Source.LINE),
        heard.ears(Source.LINE),
        heard.said(Source.MAIL),
        heard.said(Source.ROW),
        heard.ears(Source.ROW),
        heard.words(),
        sought.size(),
        fields.fields(),
        FixtureWords.neutral().size(),
        heard.found().size());
    assertThat(heard.found()).isEmpty();
    assertThat(heard.has(RecordEar.UNHEARD)).as("records that could not be read").isFalse();
    assertThat(sought).hasSizeGreaterThan(200).contains("quintero", "2105550134", "2011-02-17");
    if (System.getProperty("test") == null) {
      assertThat(heard.said(Source.RECORD)).isGreaterThan(100 * FEW);
      assertThat(heard.said(Source.LINE)).isGreaterThan(FEW);
      assertThat(heard.said(Source.MAIL)).isGreaterThan(FEW);
      assertThat(heard.said(Source.ROW)).isGreaterThan(FEW);
    }
  }

  private static void hearWhatIsLeft(OfficeServices services) {
    RecordEar.catchUp();
    RowEar.hear(services.asOwner());
    RunScan.note();
  }
}
