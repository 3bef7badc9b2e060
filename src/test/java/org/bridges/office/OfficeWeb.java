package org.bridges.office;

import jakarta.servlet.Filter;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** A client of the office's pages and endpoints that needs no socket; security included. */
public final class OfficeWeb {

  private OfficeWeb() {}

  /** A client of this context, in which filters and security work as in the running office. */
  public static MockMvcTester of(WebApplicationContext context) {
    var filters =
        context
            .getBeanProvider(Filter.class)
            .orderedStream()
            .filter(filter -> filter.getClass().getName().startsWith("org.bridges."))
            .toArray(Filter[]::new);
    return MockMvcTester.from(
        context,
        builder ->
            builder.addFilters(filters).apply(SecurityMockMvcConfigurers.springSecurity()).build());
  }
}
