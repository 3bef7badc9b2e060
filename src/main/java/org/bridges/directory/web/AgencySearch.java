package org.bridges.directory.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bridges.directory.AgencyView;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/** Finds agencies by county and by a word of their name, code, kind or services. */
final class AgencySearch {

  private AgencySearch() {}

  static List<AgencyView> find(List<AgencyView> all, @Nullable County county, String word) {
    var wanted = plain(word);
    return all.stream()
        .filter(agency -> county == null || agency.worksIn(county))
        .filter(agency -> words(agency).anyMatch(one -> plain(one).contains(wanted)))
        .toList();
  }

  private static Stream<String> words(AgencyView agency) {
    return Stream.concat(
        Stream.of(agency.name(), agency.code(), agency.kind()), agency.services().stream());
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
