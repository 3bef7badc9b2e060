package org.bridges.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.bridges.shared.Beside;
import org.junit.jupiter.api.Test;

/**
 * Every Java file reads as google-java-format writes it, without unused imports.
 *
 * <p>{@code mvn -q test -Dtest=FormatTests -Dbridges.format=write} rewrites the files instead.
 */
@Beside
class FormatTests {

  private static final boolean WRITE = "write".equals(System.getProperty("bridges.format"));

  @Test
  void everyJavaFileIsFormatted() throws IOException, FormatterException {
    var files = JavaSources.under("src");
    var different = new ArrayList<Path>();
    for (var file : files) {
      var text = JavaSources.text(file);
      var formatted = formatted(text);
      if (!formatted.equals(text)) {
        different.add(file);
        if (WRITE) {
          Files.writeString(file, formatted);
        }
      }
    }

    System.out.printf(
        "format: %d Java files looked at, %d %s%n",
        files.size(), different.size(), WRITE ? "rewritten" : "not formatted");
    assertThat(files).as("Java files found").hasSizeGreaterThanOrEqualTo(4);
    if (!WRITE) {
      assertThat(different)
          .as("not formatted; repair with -Dtest=FormatTests -Dbridges.format=write")
          .isEmpty();
    }
  }

  @Test
  void noticesWrongIndentationAndAnUnusedImport() throws FormatterException {
    var wrong =
        """
        import java.util.List;

        class Wrong {
            int answer() { return 42; }
        }
        """;

    assertThat(formatted(wrong))
        .isEqualTo(
            """
            class Wrong {
              int answer() {
                return 42;
              }
            }
            """);
  }

  private static String formatted(String text) throws FormatterException {
    var ordered =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(ordered);
  }
}
