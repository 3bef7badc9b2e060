package org.bridges.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models, tables, forms and mapping files of this release. */
@Component
class ModelFiles {

  private static final List<String> DEPLOYED =
      List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form");

  private final String place;

  /**
   * {@code place}: where they lie, as Spring names a place, with a slash at its end if it needs
   * one.
   */
  ModelFiles(@Value("${bridges.models:classpath:}") String place) {
    this.place = place;
  }

  /** What the engine is given, by name. */
  List<Resource> deployed() {
    return DEPLOYED.stream()
        .flatMap(this::all)
        .sorted(Comparator.comparing(ModelFiles::nameOf))
        .toList();
  }

  /** The models. */
  List<Resource> processes() {
    return all("processes/*.bpmn").toList();
  }

  /** The mapping files, one per process and release that changed where a case can wait. */
  List<Resource> mappings() {
    return all("processes/moves/*.json").toList();
  }

  /** The model of a process. */
  byte[] process(String processId) {
    return bytes(
        processes().stream()
            .filter(one -> nameOf(one).equals(processId + ".bpmn"))
            .findFirst()
            .orElseThrow());
  }

  static String nameOf(Resource resource) {
    return String.valueOf(resource.getFilename());
  }

  static byte[] bytes(Resource resource) {
    try {
      return resource.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Resource> all(String pattern) {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources(place + pattern));
    } catch (java.io.FileNotFoundException none) {
      return Stream.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
