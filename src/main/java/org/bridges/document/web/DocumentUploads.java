package org.bridges.document.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.bridges.document.DocumentLimits;
import org.bridges.shared.web.UploadRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Opens the one route that takes files. A file stays in memory: nothing plain goes to a disk. */
@Configuration(proxyBeanMethods = false)
class DocumentUploads {

  private static final Pattern ROUTE = Pattern.compile("/cases/[0-9a-fA-F-]{36}/documents");

  /** For the other fields of the form and what stands between them. */
  private static final int AROUND = 64 * 1024;

  @Bean
  UploadRoute documentRoute(DocumentLimits limits) {
    return new UploadRoute() {
      @Override
      public boolean takes(HttpServletRequest request) {
        return ROUTE.matcher(request.getRequestURI()).matches();
      }

      @Override
      public long largest() {
        return limits.largest().toBytes() + AROUND;
      }
    };
  }

  @Bean
  MultipartConfigElement multipartConfigElement(DocumentLimits limits) {
    var largest = limits.largest().toBytes() + AROUND;
    return new MultipartConfigElement(null, largest, largest, Math.toIntExact(largest));
  }

  @Bean
  MultipartResolver multipartResolver() {
    var resolver = new StandardServletMultipartResolver();
    resolver.setResolveLazily(true);
    return resolver;
  }
}
