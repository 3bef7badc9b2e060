package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model that an office runs is not changed without a new version tag and a mapping file. What was
 * released last lies in {@code src/test/resources/released}; a release is taken over there with
 * {@code mvn -q test -Dtest=ReleasedModelTests -Dbridges.release=true}.
 */
class ReleasedModelTests {

  private static final Path PRESENT = Path.of("processes");
  private static final Path MAPPINGS = PRESENT.resolve("moves");
  private static final Path RELEASED = Path.of("src/test/resources/released");

  @Test
  void everyChangeOfAReleasedModelHasItsMapping() throws IOException {
    if (Boolean.getBoolean("bridges.release")) {
      takeOver();
    }
    var problems = new ArrayList<String>();
    for (var model : models(PRESENT)) {
      problems.addAll(problems(model, RELEASED.resolve(model.getFileName())));
    }
    for (var released : Files.isDirectory(RELEASED) ? models(RELEASED) : List.<Path>of()) {
      if (!Files.exists(PRESENT.resolve(released.getFileName()))) {
        problems.add(released.getFileName() + " was released and is gone: cases may run in it.");
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void everyMappingBelongsToAModelAndItsTag() throws IOException {
    for (var file : Files.isDirectory(MAPPINGS) ? list(MAPPINGS, ".json") : List.<Path>of()) {
      var mapping = read(file);
      assertThat(file.getFileName()).hasToString(mapping.process() + "-" + mapping.to() + ".json");
      assertThat(PRESENT.resolve(mapping.process() + ".bpmn")).exists();
      assertThat(mapping.dropped().values())
          .noneMatch(String::isBlank)
          .noneMatch(VersionDraft.ASK::equals);
      assertThat(mapping.added().values())
          .noneMatch(String::isBlank)
          .noneMatch(VersionDraft.ASK::equals);
    }
  }

  /** Without a released one nobody runs it, and it is the first. */
  private static List<String> problems(Path model, Path released) throws IOException {
    var after = ModelPlaces.of(Files.readAllBytes(model));
    if (!Files.exists(released)) {
      return after.tag().equals(ModelPlaces.FIRST)
          ? List.of()
          : List.of(after.processId() + " was never released, but has a version tag.");
    }
    var before = ModelPlaces.of(Files.readAllBytes(released));
    if (VersionCheck.isSame(before, after)) {
      return List.of();
    }
    var file = MAPPINGS.resolve("%s-%s.json".formatted(after.processId(), after.tag()));
    if (before.tag().equals(after.tag()) || !Files.exists(file)) {
      var draft = VersionDraft.of(before, after, Map.of());
      return List.of(
          "%s differs from what was released: give it the next zeebe:versionTag, and write %s. It begins so:%n%s"
              .formatted(after.processId(), file, VersionDraft.text(draft)));
    }
    return VersionCheck.problems(before, after, read(file));
  }

  private static void takeOver() throws IOException {
    Files.createDirectories(RELEASED);
    for (var model : models(PRESENT)) {
      var copy = RELEASED.resolve(model.getFileName());
      Files.copy(model, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static VersionMapping read(Path file) throws IOException {
    return JsonMapper.shared().readValue(Files.readString(file), VersionMapping.class);
  }

  private static List<Path> models(Path folder) throws IOException {
    return list(folder, ".bpmn");
  }

  private static List<Path> list(Path folder, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(one -> one.toString().endsWith(ending)).sorted().toList();
    }
  }
}
