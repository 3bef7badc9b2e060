package org.bridges.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read in one go; an exception is one line here, with its reason. */
class FileSizeTests {

  private static final int MAIN_LIMIT = 250;
  private static final int TEST_LIMIT = 300;

  /** File name to the reason why it may be longer. */
  private static final Map<String, String> EXCEPTIONS = Map.of();

  @Test
  void noFileOfTheApplicationIsTooLong() {
    check("src/main/java", MAIN_LIMIT);
  }

  @Test
  void noFileOfTheTestsIsTooLong() {
    check("src/test/java", TEST_LIMIT);
  }

  @Test
  void everyExceptionNamesAFileThatStillNeedsIt() {
    var tooLong =
        List.of(sized("src/main/java", MAIN_LIMIT), sized("src/test/java", TEST_LIMIT)).stream()
            .flatMap(List::stream)
            .filter(Sized::tooLong)
            .map(sized -> sized.file().getFileName().toString())
            .toList();

    assertThat(tooLong).containsAll(EXCEPTIONS.keySet());
  }

  @Test
  void noticesAFileOneLineOverTheLimit() {
    assertThat(new Sized(Path.of("Wrong.java"), MAIN_LIMIT + 1, MAIN_LIMIT).tooLong()).isTrue();
    assertThat(new Sized(Path.of("Right.java"), MAIN_LIMIT, MAIN_LIMIT).tooLong()).isFalse();
  }

  private static void check(String folder, int limit) {
    var all = sized(folder, limit);
    assertThat(all).as("Java files in " + folder).isNotEmpty();
    var offenders =
        all.stream()
            .filter(Sized::tooLong)
            .filter(sized -> !EXCEPTIONS.containsKey(sized.file().getFileName().toString()))
            .toList();

    System.out.printf(
        "size: %s has %d files, median %d lines, p90 %d, longest %d (limit %d), too long %s%n",
        folder,
        all.size(),
        all.get(all.size() / 2).lines(),
        all.get(all.size() * 9 / 10).lines(),
        all.getLast().lines(),
        limit,
        offenders);
    assertThat(offenders).as("longer than " + limit + " lines").isEmpty();
  }

  private static List<Sized> sized(String folder, int limit) {
    return JavaSources.under(folder).stream()
        .map(file -> new Sized(file, (int) JavaSources.text(file).lines().count(), limit))
        .sorted((one, other) -> Integer.compare(one.lines(), other.lines()))
        .toList();
  }

  private record Sized(Path file, int lines, int limit) {

    boolean tooLong() {
      return lines > limit;
    }

    @Override
    public String toString() {
      return file + " " + lines;
    }
  }
}
