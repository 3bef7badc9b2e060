package org.bridges.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README lists is what there is. */
class ReadmeTests {

  private static final Path README = Path.of("README.md");

  @Test
  void theModuleTableIsTheListOfModules() throws IOException {
    var listed = rows("\\| `([a-z]+)` \\|");
    var folders = names(Path.of("src/main/java/org/bridges"), Files::isDirectory);

    System.out.println("readme: " + folders.size() + " modules compared");
    assertThat(listed).isEqualTo(folders);
  }

  @Test
  void theProcessTableIsTheListOfModels() throws IOException {
    var listed = rows("\\]\\(processes/([a-z-]+)\\.bpmn\\)");
    var models =
        names(Path.of("processes"), file -> file.toString().endsWith(".bpmn")).stream()
            .map(name -> name.replace(".bpmn", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(listed).isEqualTo(models);
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    var links =
        matches(Files.readString(README), "\\]\\(([^)#:]+)\\)").stream().map(Path::of).toList();

    System.out.println("readme: " + links.size() + " links followed");
    assertThat(links).hasSizeGreaterThanOrEqualTo(8).allMatch(Files::exists);
  }

  @Test
  void theTopLevelIsAsAgreed() throws IOException {
    var expected = List.of("README.md", "deploy", "forms", "pom.xml", "processes", "src");
    var found = names(Path.of("."), file -> !isHiddenOrBuilt(file));

    assertThat(found).containsExactlyElementsOf(expected);
  }

  private static boolean isHiddenOrBuilt(Path file) {
    var name = file.getFileName().toString();
    return name.startsWith(".") || name.equals("target");
  }

  private static Set<String> rows(String pattern) throws IOException {
    return matches(Files.readString(README), pattern);
  }

  private static Set<String> matches(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(one -> one.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Path folder, java.util.function.Predicate<Path> which)
      throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(which)
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
