package org.bridges.document;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that are taken; none of them is a page or a program. */
enum FileType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg");

  private final String mediaType;
  private final String ending;

  FileType(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return ending;
  }

  static Optional<FileType> of(String mediaType) {
    var wanted = mediaType.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(one -> one.mediaType.equals(wanted)).findAny();
  }
}
