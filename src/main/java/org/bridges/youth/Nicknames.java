package org.bridges.youth;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Short forms that families use, in English and Spanish; each line is one first name. */
final class Nicknames {

  private static final List<String> LINES =
      List.of(
          "jose pepe chepe",
          "francisco pancho paco kiko",
          "guadalupe lupe lupita",
          "maria mari mariquita",
          "rosario chayo charo",
          "jesus chuy chucho",
          "enrique quique kike",
          "ignacio nacho",
          "guillermo memo",
          "roberto robert beto rob bob bobby",
          "alberto beto",
          "humberto beto",
          "eduardo lalo edward eddie",
          "isabel chabela isa bella",
          "graciela chela",
          "consuelo chelo",
          "concepcion concha conchita",
          "dolores lola lolita",
          "mercedes meche",
          "refugio cuca",
          "alejandro alex alexander",
          "alejandra alex ale sandra alexandra",
          "cristina cristy christy christina tina",
          "leticia lety",
          "veronica vero",
          "gabriela gaby gabi gabrielle",
          "fernando nando",
          "antonio tono tony anthony",
          "manuel manny meme",
          "juan juanito john johnny",
          "juana juanita",
          "ana anita annie anna",
          "teresa tere teresita theresa",
          "patricia paty pati patty trish",
          "elizabeth liz lizzie beth betty eli",
          "katherine kate katie kathy kat catherine",
          "michael mike mikey miguel",
          "william will bill billy liam",
          "james jim jimmy jaime",
          "joseph joe joey",
          "jessica jess jessie",
          "jennifer jen jenny",
          "rebecca becky becca",
          "stephanie steph stefany estefania",
          "samantha sam sammy",
          "nicole nikki nicky",
          "angelica angie",
          "destiny desi",
          "christopher chris topher cristobal",
          "daniel dan danny");

  private static final Map<String, Set<String>> BY_FORM = byForm();

  private Nicknames() {}

  /** The first names that a word may stand for; the word itself where it is no short form. */
  static Set<String> of(String word) {
    return BY_FORM.getOrDefault(word, Set.of(word));
  }

  private static Map<String, Set<String>> byForm() {
    var all = new HashMap<String, Set<String>>();
    for (var line : LINES) {
      var forms = line.split(" ");
      for (var form : forms) {
        all.computeIfAbsent(form, any -> new HashSet<>()).add(forms[0]);
      }
    }
    return Map.copyOf(all);
  }
}
