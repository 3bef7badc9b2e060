package org.bridges.office;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Components of the test tree, such as the development run's pages, stay out. */
public final class ProductionOnly extends TypeExcludeFilter {

  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory readers) throws IOException {
    return type.getResource().getURL().getPath().contains("/test-classes/");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProductionOnly;
  }

  @Override
  public int hashCode() {
    return ProductionOnly.class.hashCode();
  }
}
