package org.bridges.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A page that breaks tells the log where, and nothing of what stood on it. */
@ExtendWith(OutputCaptureExtension.class)
class QuietTroubleTests {

  @Test
  void aBrokenPageIsAnErrorWhoseMessageStaysOutOfTheLog(CapturedOutput log)
      throws ServletException, IOException {
    var response = new MockHttpServletResponse();

    new QuietTrouble()
        .doFilter(
            new MockHttpServletRequest(),
            response,
            (request, answer) -> {
              throw new ServletException(new IllegalArgumentException("Zoe Inventedname"));
            });

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(log.getAll())
        .contains("java.lang.IllegalArgumentException at org.bridges.shared.web.QuietTroubleTests")
        .doesNotContain("Inventedname");
  }
}
