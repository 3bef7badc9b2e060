package org.bridges.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.bridges.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * Says what a file is, by its content alone: name and stated type count for nothing. A file must be
 * one thing from its first byte to its last: what could be read as a page, an archive or a program
 * as well is refused.
 */
@Component
class FileCheck {

  private static final Pattern PAGE =
      Pattern.compile("<(!doctype|html|head|body|script|svg|iframe|\\?xml-stylesheet|\\?php)");

  /** What makes a PDF a program, or carries other files in it. */
  private static final Pattern ACTIVE_PDF =
      Pattern.compile("/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)\\b");

  private static final int SNIFFED = 4096;
  private static final int ARCHIVE_END = 65_557;
  private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', -82, 66, 96, -126};

  private final Tika tika = new Tika();

  /**
   * The type of the file.
   *
   * @throws Refused with FILE_EMPTY, FILE_TYPE for another kind of file, or FILE_MIXED for one that
   *     is several things at once
   */
  FileType check(byte[] file) {
    if (file.length == 0) {
      throw new Refused("FILE_EMPTY", "Choose a file. This one is empty.");
    }
    var type =
        FileType.of(tika.detect(file))
            .orElseThrow(
                () ->
                    new Refused(
                        "FILE_TYPE", "Only PDF, PNG and JPEG are taken. Save it as PDF first."));
    var isWhole =
        switch (type) {
          case PDF -> isWholePdf(file);
          case PNG -> isWholePng(file);
          case JPEG -> isWholeJpeg(file);
        };
    if (!isWhole || looksLikeAPage(file) || endsAsArchive(file)) {
      throw new Refused(
          "FILE_MIXED",
          "This file is not only what it seems, or it is cut off. Print it to PDF and take that.");
    }
    return type;
  }

  private static boolean isWholePdf(byte[] file) {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    var end = text.lastIndexOf("%%EOF");
    return text.startsWith("%PDF-")
        && end > 0
        && text.substring(end + 5).isBlank()
        && !ACTIVE_PDF.matcher(withoutStreams(text)).find();
  }

  /** Packed pictures and pages hold any letters by chance. */
  private static String withoutStreams(String pdf) {
    var rest = new StringBuilder();
    var at = 0;
    for (var begin = pdf.indexOf("stream", at); begin >= 0; begin = pdf.indexOf("stream", at)) {
      rest.append(pdf, at, begin);
      var end = pdf.indexOf("endstream", begin + 6);
      at = end < 0 ? begin + 6 : end + 9;
    }
    return rest.append(pdf, at, pdf.length()).toString();
  }

  /** Chunk follows chunk up to the last one, and nothing follows that. */
  private static boolean isWholePng(byte[] file) {
    var at = 8;
    while (at + 12 <= file.length) {
      var length = ByteBuffer.wrap(file, at, 4).getInt();
      if (length < 0 || length > file.length - at - 12) {
        return false;
      }
      if (isAt(file, at, PNG_END)) {
        return at + PNG_END.length == file.length;
      }
      at += 12 + length;
    }
    return false;
  }

  private static boolean isWholeJpeg(byte[] file) {
    return file.length > 4
        && (file[0] & 0xff) == 0xff
        && (file[1] & 0xff) == 0xd8
        && (file[file.length - 2] & 0xff) == 0xff
        && (file[file.length - 1] & 0xff) == 0xd9;
  }

  private static boolean looksLikeAPage(byte[] file) {
    var begin = new String(file, 0, Math.min(SNIFFED, file.length), StandardCharsets.ISO_8859_1);
    return PAGE.matcher(begin.toLowerCase(Locale.ROOT)).find();
  }

  /** An archive is found from its end: a file can be a picture and an archive at once. */
  private static boolean endsAsArchive(byte[] file) {
    var mark = new byte[] {'P', 'K', 5, 6};
    for (int at = Math.max(0, file.length - ARCHIVE_END); at < file.length; at++) {
      if (isAt(file, at, mark)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(byte[] file, int at, byte[] sought) {
    if (at + sought.length > file.length) {
      return false;
    }
    for (int next = 0; next < sought.length; next++) {
      if (file[at + next] != sought[next]) {
        return false;
      }
    }
    return true;
  }
}
