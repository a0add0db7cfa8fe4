package org.sayso.know;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.model.Actor;
import org.sayso.model.Identity;
import org.sayso.model.KnownActor;

/** Finds the body, not a state, that a description names: {@code M23 fighters}. */
final class BodySearch {

  /** Words of the longest name of a body. */
  private static final int LONGEST = 10;

  private BodySearch() {}

  /** The first body whose name the words have; the longest that begins there. */
  static Optional<Identity> find(String description) {
    String[] words = description.split("[\\s,;()]+");
    for (int from = 0; from < words.length; from++) {
      for (int end = Math.min(words.length, from + LONGEST); end > from; end--) {
        String phrase =
            String.join(" ", List.of(words).subList(from, end)).replaceAll("['’]s?$", "");
        boolean whole =
            isCapital(phrase)
                && (from == 0 || !isCapital(words[from - 1]) || isAdjective(words[from - 1]))
                && (end == words.length || !isCapital(words[end]));
        Optional<Entry> body =
            whole
                ? Lists.get().index().whole(phrase).stream()
                    .filter(entry -> entry.actor().kind() == Actor.Kind.ORGANISATION)
                    .filter(entry -> isCalled(entry.actor(), phrase))
                    .findFirst()
                : Optional.empty();
        if (body.isPresent()) {
          KnownActor actor = body.get().actor();
          return Optional.of(
              new Identity(
                  Optional.of(actor.name()),
                  Optional.of(actor.kind()),
                  actor.country(),
                  actor.sector(),
                  Optional.empty(),
                  Identity.Basis.BASE,
                  0.7,
                  "names a body"));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean isAdjective(String word) {
    return Lists.get().adjectives().containsKey(word.toLowerCase(Locale.ROOT))
        || word.equals("The");
  }

  /** In a description spellings that only the close key brings together are too risky. */
  private static boolean isCalled(KnownActor body, String phrase) {
    String plain = NameKey.plain(phrase);
    return NameKey.plain(body.name()).equals(plain)
        || body.otherNames().stream().anyMatch(name -> NameKey.plain(name).equals(plain));
  }
}
