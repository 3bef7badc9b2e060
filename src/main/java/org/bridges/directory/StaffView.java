package org.bridges.directory;

import java.util.List;
import java.util.Locale;
import org.bridges.shared.County;
import org.bridges.shared.Group;
import org.bridges.shared.Phones;
import org.jspecify.annotations.Nullable;

/**
 * One of our people as others see them.
 *
 * @param groups candidate groups whose tasks the person may take
 * @param counties where the person works; empty is everywhere
 * @param languages codes, the preferred one first
 * @param agencyCode the partner agency whose advocate the person is; null for the office's own
 * @param phone number at work, null where none is known
 */
public record StaffView(
    String username,
    String displayName,
    @Nullable String email,
    List<Role> roles,
    List<Group> groups,
    List<County> counties,
    List<String> languages,
    @Nullable String agencyCode,
    boolean active,
    @Nullable String phone) {

  /** How to call the person at work; null where no number is known. */
  public Phones.@Nullable Call call() {
    return Phones.call(phone);
  }

  /** Whether the person works in the county. */
  public boolean worksIn(County county) {
    return counties.isEmpty() || counties.contains(county);
  }

  /** The languages that the person speaks, in words. */
  public List<String> languageNames() {
    return languages.stream()
        .map(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH))
        .toList();
  }

  /** The language in which the person is written to. */
  public Locale locale() {
    return languages.isEmpty() || !languages.getFirst().equals("es")
        ? Locale.ENGLISH
        : Locale.of("es");
  }
}
