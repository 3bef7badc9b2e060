package org.bridges.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bridges.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spreadsheets as people save them: what can be read is read, all else says what to do. */
class CaseloadFileTests {

  private static final String HEADER = "former_number,county,opened_on,stage,name,history\n";

  private static java.util.List<CaseloadFile.Line> read(String text) {
    return CaseloadFile.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void commasSemicolonsTabsBomQuotesAndSpanishLettersAreRead() {
    for (var separator : new String[] {",", ";", "\t"}) {
      var text =
          HEADER + "A-1,BEXAR,2026-01-02,PLAN_ISSUED,Ñandú Íñiguez,\"two\nlines \"\"said\"\"\"\n";
      var lines = read("\uFEFF" + text.replace(",", separator));

      assertThat(lines).singleElement().satisfies(one -> assertThat(one.number()).isEqualTo(2));
      var written = lines.getFirst().written();
      assertThat(written.get(Column.NAME)).isEqualTo("Ñandú Íñiguez");
      assertThat(written.get(Column.HISTORY)).isEqualTo("two\nlines \"said\"");
    }
  }

  @Test
  void linesAreCountedAsASpreadsheetCountsThemAndEmptyOnesAndTheExamplesAreNoCase() {
    var lines =
        read(HEADER + "# what belongs here,,,,,\n,,,,,\nEXAMPLE-1,BEXAR,,,,\nA-1,KERR,,,,\n");

    assertThat(lines).singleElement().satisfies(one -> assertThat(one.number()).isEqualTo(5));
  }

  @Test
  void theTemplateCanBeSentBackAndOpensNothing() {
    assertThatThrownBy(() -> read(CaseloadFile.template()))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("FILE_EMPTY"));
    assertThat(CaseloadFile.template().lines()).hasSize(4);
  }

  @Test
  void whatASpreadsheetWouldRunIsTextOnBothWays() {
    var cell = "=HYPERLINK(\"https://elsewhere.example\")";
    var line = "A-1,BEXAR,,,\"" + cell.replace("\"", "\"\"") + "\",@note\n";
    var written = read(HEADER + line).getFirst().written();
    assertThat(written.get(Column.NAME)).isEqualTo(cell);

    var file = CaseloadFile.toCorrect(Map.of(written, "stage is empty"));
    assertThat(file).contains("\"'=HYPERLINK").contains("'@note").contains("stage is empty");
    assertThat(read(file).getFirst().written()).as("sent again").isEqualTo(written);
  }

  @Test
  void aLineWithMoreCellsThanColumnsIsNoticed() {
    assertThat(read(HEADER + "A-1,BEXAR,,,One, two, three, four\n").getFirst().isWhole()).isFalse();
    assertThat(read(HEADER + "A-1,BEXAR,,,One,two,,\n").getFirst().isWhole()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "FILE_EMPTY, ''",
    "FILE_EMPTY, 'former_number,county,opened_on,stage\n'",
    "FILE_WITHOUT_COLUMNS, 'A-1,BEXAR,2026-01-02\n'",
    "FILE_COLUMN_MISSING, 'former_number,county\nA-1,BEXAR\n'",
    "FILE_COLUMN_UNKNOWN, 'former_number,county,opened_on,stage,shoe size\nA-1\n'",
    "FILE_COLUMN_TWICE, 'former_number,county,opened_on,stage,county\nA-1\n'",
    "FILE_QUOTES, 'former_number,county,opened_on,stage\n\"A-1,BEXAR\n'"
  })
  void whatIsNoFileOfCasesSaysWhatToDo(String code, String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(code))
        .hasMessageNotContaining("A-1")
        .hasMessageNotContaining("shoe");
  }

  @Test
  void otherEncodingsNulBytesAndTooMuchAreRefused() {
    var text = HEADER + "A-1,BEXAR,,,Íñigo,\n";
    for (var other : new Charset[] {StandardCharsets.UTF_16, Charset.forName("windows-1252")}) {
      refused(text.getBytes(other), "FILE_NOT_UTF_8");
    }
    refused((HEADER + "A-1,BEXAR,,,A\0B,\n").getBytes(StandardCharsets.UTF_8), "FILE_NOT_UTF_8");
    refused(new byte[CaseloadFile.LARGEST + 1], "FILE_TOO_LARGE");
    var many = HEADER + "A-1,BEXAR,,,,\n".repeat(CaseloadFile.MOST_LINES + 1);
    refused(many.getBytes(StandardCharsets.UTF_8), "FILE_TOO_LONG");
  }

  private static void refused(byte[] file, String code) {
    assertThatThrownBy(() -> CaseloadFile.read(file))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(code));
  }
}
