package org.bridges.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the Dockerfile must keep to, so that any image builder can read it. */
final class DockerfileChecks {

  private static final Pattern JRE =
      Pattern.compile("FROM eclipse-temurin:(\\d+)[.\\d]*_\\d+-jre-");
  private static final Pattern SPECIAL =
      Pattern.compile("(?m)^# *syntax=|^(RUN|COPY|ADD) --|<<|^ADD |\\$\\{?(TARGET|BUILD)PLATFORM");

  private DockerfileChecks() {}

  static List<String> all(DeployFile dockerfile, String jar) {
    var problems = new ArrayList<String>();
    var java = JRE.matcher(dockerfile.text());
    if (!java.find() || Integer.parseInt(java.group(1)) < 21) {
      problems.add("no pinned Java runtime of 21 or later");
    }
    if (SPECIAL.matcher(dockerfile.text()).find()) {
      problems.add("uses what not every builder knows");
    }
    if (!dockerfile.text().matches("(?s).*\\nUSER [1-9]\\d*:[1-9]\\d*\\n.*")) {
      problems.add("does not run as an ordinary user");
    }
    var copied = Pattern.compile("(?m)^COPY (\\S+) ").matcher(dockerfile.text());
    if (!copied.find() || !jar.matches(copied.group(1).replace(".", "\\.").replace("*", ".*"))) {
      problems.add("does not copy " + jar);
    }
    return problems;
  }
}
