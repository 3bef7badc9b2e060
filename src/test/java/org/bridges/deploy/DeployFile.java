package org.bridges.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One text file of {@code deploy/}, as it is or with a mistake put in. */
record DeployFile(String name, String text) {

  private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z0-9_]+)([^}]*)}");

  static DeployFile read(String name) {
    try {
      return new DeployFile(name, Files.readString(Path.of("deploy", name)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The same file with one place changed; the place must exist. */
  DeployFile with(String right, String wrong) {
    if (!text.contains(right)) {
      throw new IllegalArgumentException(name + " has no " + right);
    }
    return new DeployFile(name, text.replace(right, wrong));
  }

  /** Every {@code ${NAME…}} in the file, in order. */
  List<Variable> variables() {
    return VARIABLE
        .matcher(text)
        .results()
        .map(match -> new Variable(match.group(1), match.group(2)))
        .toList();
  }

  Map<String, Object> yaml() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return map(new Yaml(new SafeConstructor(options)).load(text));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }

  /**
   * A name and what follows it: {@code :?message} refuses to start, {@code :-value} is a default.
   */
  record Variable(String name, String rest) {

    boolean secret() {
      return name.matches(".*(PASSWORD|SECRET|TOKEN|KEY)");
    }

    boolean required() {
      return rest.matches(":\\?.+");
    }
  }
}
