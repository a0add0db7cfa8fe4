package org.sayso.link.across;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Spread;

/**
 * Where one statement comes from, as far as independence goes.
 *
 * @param document id of its document
 * @param outlet who published it, if known
 * @param copies id of the cluster of copies that the document belongs to; its own where it has none
 * @param credits agencies and relaying media on whose word the report tells it: {@link
 *     org.sayso.model.Told#credits()}
 */
public record Source(
    String document, Optional<String> outlet, String copies, List<String> credits) {

  /** Copies the list. */
  public Source {
    credits = List.copyOf(credits);
  }

  /**
   * How widely the statements that come from these sources spread what they tell. Reports have one
   * origin if they are copies of one, or credit one agency, or a third report joins them so; an
   * outlet that is itself the agency credited counts with those that credit it.
   */
  public static Spread spread(Collection<Source> sources) {
    Set<String> reports = new HashSet<>();
    Set<String> outlets = new HashSet<>();
    Map<String, String> parents = new HashMap<>();
    for (Source source : sources) {
      reports.add(source.document);
      outlets.add(source.outlet.map(Source::plain).orElse("document " + source.document));
      String copies = "copies " + source.copies;
      source.credits.forEach(agency -> join(copies, "agency " + plain(agency), parents));
    }
    Set<String> origins = new HashSet<>();
    for (Source source : sources) {
      String own = "agency " + source.outlet.map(Source::plain).orElse("");
      if (parents.containsKey(own)) {
        join("copies " + source.copies, own, parents);
      }
    }
    sources.forEach(source -> origins.add(root("copies " + source.copies, parents)));
    return new Spread(reports.size(), outlets.size(), origins.size());
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static void join(String a, String b, Map<String, String> parents) {
    String one = root(a, parents);
    String other = root(b, parents);
    parents.put(one, other);
    parents.put(other, other);
  }

  private static String root(String one, Map<String, String> parents) {
    String at = one;
    while (!parents.getOrDefault(at, at).equals(at)) {
      at = parents.getOrDefault(at, at);
    }
    return at;
  }
}
