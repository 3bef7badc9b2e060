package org.bridges.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.junit.jupiter.api.Test;

/**
 * The list of versions that the build refuses is one that bites: each line catches a version known
 * as vulnerable, lets the mended one pass, and names the published weakness.
 */
class BannedVersionsTests {

  private static final Pattern BAN =
      Pattern.compile("<exclude>([^:<]+:[^:<]+)(?::([^<]+))?</exclude> <!-- (.+?) -->");

  /** Library, a version that must be refused, and one that must not; from the advisories. */
  private static final Map<String, List<String>> ADVISORIES =
      Map.ofEntries(
          Map.entry("org.apache.logging.log4j:log4j-core", List.of("2.14.1", "2.17.1")),
          Map.entry("org.apache.commons:commons-text", List.of("1.9", "1.10.0")),
          Map.entry("org.yaml:snakeyaml", List.of("1.33", "2.0")),
          Map.entry("org.postgresql:postgresql", List.of("42.7.1", "42.7.7")),
          Map.entry("io.netty:netty-codec-http2", List.of("4.2.3.Final", "4.2.4.Final")),
          Map.entry("org.apache.tomcat.embed:tomcat-embed-core", List.of("11.0.2", "11.0.8")),
          Map.entry("ch.qos.logback:logback-core", List.of("1.5.12", "1.5.19")),
          Map.entry("com.fasterxml.jackson.core:jackson-databind", List.of("2.13.4", "2.13.4.2")),
          Map.entry("org.springframework.security:spring-security-core", List.of("6.5.3", "6.5.4")),
          Map.entry("org.springframework:spring-core", List.of("6.2.10", "6.2.11")),
          Map.entry("com.nimbusds:nimbus-jose-jwt", List.of("9.37.3", "10.0.2")),
          Map.entry("com.google.protobuf:protobuf-java", List.of("4.27.4", "4.27.5")));

  private record Ban(String library, String versions, String reason) {

    boolean catches(String library, String version) {
      try {
        return this.library.equals(library)
            && (versions.isEmpty()
                || VersionRange.createFromVersionSpec(versions)
                    .containsVersion(new DefaultArtifactVersion(version)));
      } catch (InvalidVersionSpecificationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final List<Ban> bans = bans();

  @Test
  void everyBanNamesItsReasonAndARangeThatEnds() {
    assertThat(bans).hasSizeGreaterThanOrEqualTo(25);
    assertThat(bans).allMatch(ban -> ban.reason().startsWith("CVE-20"));
    assertThat(bans).allMatch(ban -> ban.versions().isEmpty() || ban.versions().endsWith(")"));
  }

  @Test
  void vulnerableVersionsAreRefusedAndMendedOnesAreNot() {
    ADVISORIES.forEach(
        (library, versions) -> {
          assertThat(isBanned(library, versions.get(0))).as(library + versions).isTrue();
          assertThat(isBanned(library, versions.get(1))).as(library + versions).isFalse();
        });
    assertThat(isBanned("log4j:log4j", "1.2.17")).isTrue();
  }

  @Test
  void nothingOnThisClassPathIsBanned() {
    var looked = new ArrayList<String>();
    var banned = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      var jar = Path.of(entry);
      if (!entry.endsWith(".jar") || jar.getNameCount() < 4) {
        continue;
      }
      var version = jar.getParent().getFileName().toString();
      var name = jar.getParent().getParent().getFileName().toString();
      looked.add(name);
      bans.stream()
          .filter(ban -> ban.library().endsWith(":" + name))
          .filter(ban -> ban.catches(ban.library(), version))
          .forEach(ban -> banned.add(name + " " + version + ": " + ban.reason()));
    }

    System.out.printf(
        "banned versions: %d bans, %d libraries looked at, %d banned%n",
        bans.size(), looked.size(), banned.size());
    assertThat(looked).contains("postgresql", "tomcat-embed-core", "spring-security-web");
    assertThat(banned).isEmpty();
  }

  private boolean isBanned(String library, String version) {
    return bans.stream().anyMatch(ban -> ban.catches(library, version));
  }

  private static List<Ban> bans() {
    try (Stream<String> lines = Files.lines(Path.of("pom.xml"))) {
      return lines
          .map(BAN::matcher)
          .filter(java.util.regex.Matcher::find)
          .map(
              found ->
                  new Ban(
                      found.group(1), found.group(2) == null ? "" : found.group(2), found.group(3)))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
