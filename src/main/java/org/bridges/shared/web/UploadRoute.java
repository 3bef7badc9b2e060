package org.bridges.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/** A route that takes a file. Everywhere else a body with files is refused before it is read. */
public interface UploadRoute {

  /** Whether the request goes there. */
  boolean takes(HttpServletRequest request);

  /** How long the whole body may be, in bytes. */
  long largest();
}
