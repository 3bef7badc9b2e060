package org.bridges.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of {@code src/lint/lint.mjs} with the machine's Node: exit code, findings by file name.
 */
record LintRun(
    int exitCode,
    Map<String, List<String>> findings,
    String looked,
    String summary,
    String output) {

  private static final int MINUTES = 5;

  static LintRun over(List<Path> files) throws IOException, InterruptedException {
    var command =
        Stream.concat(
            Stream.of("node", "src/lint/lint.mjs"), files.stream().map(file -> file.toString()));
    var output = Files.createTempFile("lint", ".txt");
    var process =
        new ProcessBuilder(command.toList())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IllegalStateException("the linters did not end within " + MINUTES + " minutes");
    }
    var text = Files.readString(output);
    Files.delete(output);
    return read(process.exitValue(), text);
  }

  static List<Path> filesIn(String folder, String pattern) throws IOException {
    if (!Files.isDirectory(Path.of(folder))) {
      return List.of();
    }
    try (var files = Files.newDirectoryStream(Path.of(folder), pattern)) {
      var found = new ArrayList<Path>();
      files.forEach(found::add);
      return found.stream().sorted().toList();
    }
  }

  private static LintRun read(int exitCode, String output) {
    var findings = new LinkedHashMap<String, List<String>>();
    var current = new ArrayList<String>();
    var looked = "";
    var summary = "";
    for (var line : output.lines().toList()) {
      if (line.startsWith("linted ")) {
        summary = line;
      } else if (line.startsWith("looked at ")) {
        looked = line;
      } else if (line.startsWith("  ")) {
        current.add(line.strip());
      } else if (line.matches(".+\\.(bpmn|dmn|form): .*")) {
        current = new ArrayList<>();
        var file = Path.of(line.substring(0, line.lastIndexOf(": "))).getFileName();
        findings.put(file.toString(), current);
      }
    }
    return new LintRun(exitCode, findings, looked, summary, output);
  }
}
