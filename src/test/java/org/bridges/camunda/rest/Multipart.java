package org.bridges.camunda.rest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the files of a multipart form. */
final class Multipart {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

  private Multipart() {}

  /** Name and content of each file, in the order sent. */
  static Map<String, byte[]> files(String contentType, byte[] body) {
    var boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw Problem.badRequest("The request is no multipart form");
    }
    var files = new LinkedHashMap<String, byte[]>();
    // Latin-1 maps each byte to one character and back, whatever the files hold.
    var text = new String(body, StandardCharsets.ISO_8859_1);
    for (var part : text.split(Pattern.quote("--" + boundary.group(1)))) {
      addFile(part, files);
    }
    return files;
  }

  private static void addFile(String part, Map<String, byte[]> files) {
    var end = part.indexOf("\r\n\r\n");
    if (end < 0) {
      return;
    }
    var name = FILE_NAME.matcher(part.substring(0, end));
    if (name.find() && part.endsWith("\r\n")) {
      var content = part.substring(end + 4, part.length() - 2);
      files.put(utf8(name.group(1)), content.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static String utf8(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
