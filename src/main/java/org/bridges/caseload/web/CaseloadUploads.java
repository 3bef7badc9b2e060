package org.bridges.caseload.web;

import jakarta.servlet.http.HttpServletRequest;
import org.bridges.caseload.CaseloadFile;
import org.bridges.shared.web.UploadRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the route that takes spreadsheets; they stay in memory, as all files that are sent. */
@Configuration(proxyBeanMethods = false)
class CaseloadUploads {

  private static final int AROUND = 64 * 1024;

  @Bean
  UploadRoute caseloadRoute() {
    return new UploadRoute() {
      @Override
      public boolean takes(HttpServletRequest request) {
        return request.getRequestURI().equals("/running-cases");
      }

      @Override
      public long largest() {
        return CaseloadFile.LARGEST + AROUND;
      }
    };
  }
}
