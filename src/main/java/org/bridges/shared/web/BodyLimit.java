package org.bridges.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops reading a body that is larger than {@code bridges.web.largest-body} bytes: 413. Files are
 * taken only by the routes that are made for them, and there only from people who are signed in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

  private final long usual;
  private final List<UploadRoute> uploads;
  private final ProblemWriter writer;

  BodyLimit(
      @Value("${bridges.web.largest-body:262144}") long usual,
      List<UploadRoute> uploads,
      ProblemWriter writer) {
    this.usual = usual;
    this.uploads = uploads;
    this.writer = writer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var upload = uploads.stream().filter(route -> route.takes(request)).findAny();
    if (upload.isEmpty() && hasFiles(request)) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    var largest =
        upload.filter(route -> isSignedIn(request)).map(UploadRoute::largest).orElse(usual);
    if (request.getContentLengthLong() > largest) {
      answer(request, response);
      return;
    }
    // a body of unknown length is counted while it is read
    chain.doFilter(
        request.getContentLengthLong() < 0 ? new Counted(request, largest) : request, response);
  }

  private static boolean hasFiles(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
  }

  /** Before anything is read of a body; whether this person may is asked later. */
  private static boolean isSignedIn(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
            != null;
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var accept = request.getHeader("Accept");
    if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      writer.write(request, response, new TooLarge());
    }
  }

  private static final class Counted extends HttpServletRequestWrapper {

    private final long largest;

    Counted(HttpServletRequest request, long largest) {
      super(request);
      this.largest = largest;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream(), largest);
    }
  }

  private static final class CountedStream extends ServletInputStream {

    private final ServletInputStream stream;
    private long left;

    CountedStream(ServletInputStream stream, long largest) {
      this.stream = stream;
      this.left = largest;
    }

    @Override
    public int read() throws IOException {
      var next = stream.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      var read = stream.read(target, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws TooLarge {
      left -= read;
      if (left < 0) {
        throw new TooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return stream.isFinished();
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      stream.setReadListener(listener);
    }
  }
}
