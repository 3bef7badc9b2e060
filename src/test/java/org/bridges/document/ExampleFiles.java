package org.bridges.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files that are what they say, and files that are not. */
public final class ExampleFiles {

  private ExampleFiles() {}

  /** A PDF of one page with these words on it. */
  public static byte[] pdf(String words) {
    return bytes(
        """
        %%PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >> endobj
        4 0 obj << /Length 60 >> stream
        BT /F1 12 Tf 20 100 Td (%s) Tj ET
        endstream endobj
        trailer << /Root 1 0 R >>
        %%%%EOF
        """
            .formatted(words));
  }

  /** A PDF of this size. */
  static byte[] pdf(int size) {
    var small = pdf("x");
    return joined(
        bytes("%PDF-1.4\n% " + "x".repeat(size - small.length - 12) + "\n"), bytes("%%EOF\n"));
  }

  static byte[] picture(String format) {
    try (var file = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] archive() {
    try (var file = new ByteArrayOutputStream();
        var zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("run.js"));
      zip.write(bytes("alert(1)"));
      zip.closeEntry();
      zip.finish();
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] joined(byte[] first, byte[] second) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
