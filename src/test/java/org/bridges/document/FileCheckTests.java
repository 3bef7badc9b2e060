package org.bridges.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.bridges.shared.Refused;
import org.junit.jupiter.api.Test;

/** What a file is, its content says; what is two things at once is refused. */
class FileCheckTests {

  private final FileCheck check = new FileCheck();

  @Test
  void takesThreeKindsOfFiles() {
    assertThat(check.check(ExampleFiles.pdf("signed"))).isEqualTo(FileType.PDF);
    assertThat(check.check(ExampleFiles.picture("png"))).isEqualTo(FileType.PNG);
    assertThat(check.check(ExampleFiles.picture("jpg"))).isEqualTo(FileType.JPEG);
    assertThat(check.check(ExampleFiles.pdf(3_000_000))).isEqualTo(FileType.PDF);
    assertThat(check.check(ExampleFiles.pdf("packed /JS by chance"))).isEqualTo(FileType.PDF);
    assertThat(check.check(script(ExampleFiles.pdf("x"), "/OpenAction [3 0 R /Fit]")))
        .isEqualTo(FileType.PDF);
  }

  @Test
  void refusesEverythingElse() {
    var refused = new TreeMap<String, String>();
    wrong().forEach((name, file) -> refused.put(name, refusal(file)));

    System.out.println("documents: " + refused.size() + " wrong files refused: " + refused);
    assertThat(refused)
        .containsEntry("nothing", "FILE_EMPTY")
        .containsEntry("page", "FILE_TYPE")
        .containsEntry("svg", "FILE_TYPE")
        .containsEntry("text", "FILE_TYPE")
        .containsEntry("archive", "FILE_TYPE")
        .containsEntry("program", "FILE_TYPE")
        .containsEntry("gif", "FILE_TYPE")
        .containsEntry("picture and archive", "FILE_MIXED")
        .containsEntry("picture and page", "FILE_MIXED")
        .containsEntry("page in a picture", "FILE_MIXED")
        .containsEntry("photo and page", "FILE_MIXED")
        .containsEntry("pdf and archive", "FILE_MIXED")
        .containsEntry("pdf with a script", "FILE_MIXED")
        .containsEntry("pdf with a file in it", "FILE_MIXED")
        .containsEntry("half a picture", "FILE_MIXED")
        .containsEntry("half a pdf", "FILE_MIXED")
        .doesNotContainValue("");
    assertThat(refused.get("page before a pdf")).isIn("FILE_TYPE", "FILE_MIXED");
  }

  private static Map<String, byte[]> wrong() {
    var png = ExampleFiles.picture("png");
    var jpeg = ExampleFiles.picture("jpg");
    var pdf = ExampleFiles.pdf("signed");
    var page = ExampleFiles.bytes("<!DOCTYPE html><html><script>alert(1)</script></html>");
    var wrong = new TreeMap<String, byte[]>();
    wrong.put("nothing", new byte[0]);
    wrong.put("page", page);
    wrong.put("svg", ExampleFiles.bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"));
    wrong.put("text", ExampleFiles.bytes("only words"));
    wrong.put("archive", ExampleFiles.archive());
    wrong.put("program", new byte[] {'M', 'Z', 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    wrong.put("gif", ExampleFiles.picture("gif"));
    wrong.put("picture and archive", ExampleFiles.joined(png, ExampleFiles.archive()));
    wrong.put("picture and page", ExampleFiles.joined(png, page));
    wrong.put(
        "page in a picture", ExampleFiles.joined(pngWithComment("<svg onload=x()>"), new byte[0]));
    wrong.put("photo and page", ExampleFiles.joined(jpeg, page));
    wrong.put("pdf and archive", ExampleFiles.joined(pdf, ExampleFiles.archive()));
    wrong.put("page before a pdf", ExampleFiles.joined(page, pdf));
    wrong.put("pdf with a script", script(pdf, "/OpenAction << /S /JavaScript /JS (x) >>"));
    wrong.put("pdf with a file in it", script(pdf, "/Names << /EmbeddedFiles 9 0 R >>"));
    wrong.put("half a picture", Arrays.copyOf(png, png.length - 6));
    wrong.put("half a pdf", Arrays.copyOf(pdf, pdf.length - 8));
    return wrong;
  }

  /** The same with an entry in the catalogue of the file. */
  private static byte[] script(byte[] pdf, String entry) {
    var text = new String(pdf, java.nio.charset.StandardCharsets.UTF_8);
    return ExampleFiles.bytes(text.replace("/Type /Catalog", "/Type /Catalog " + entry));
  }

  /** A picture whose chunk of text, near its begin, is a page. */
  private static byte[] pngWithComment(String comment) {
    var png = ExampleFiles.picture("png");
    var text = ExampleFiles.bytes("tEXtComment\0" + comment);
    var chunk = new byte[4 + text.length + 4];
    chunk[3] = (byte) (text.length - 4);
    System.arraycopy(text, 0, chunk, 4, text.length);
    var header = Arrays.copyOf(png, 33);
    return ExampleFiles.joined(
        ExampleFiles.joined(header, chunk), Arrays.copyOfRange(png, 33, png.length));
  }

  private String refusal(byte[] file) {
    var no = catchThrowableOfType(Refused.class, () -> check.check(file));
    return no == null ? "" : no.code();
  }
}
