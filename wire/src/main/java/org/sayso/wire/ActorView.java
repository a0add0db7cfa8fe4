package org.sayso.wire;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sayso.model.ledger.ActorProfile;

/** Shows what the ledger knows of an actor to a person at a terminal. Thread-safe. */
public final class ActorView {

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final int MOST = 12;

  private final TerminalOptions options;

  /** A view with these options. */
  public ActorView(TerminalOptions options) {
    this.options = options;
  }

  /** One actor: what reports call it and when, what it says and what is said of it. */
  public String show(ActorProfile profile) {
    StringBuilder out = new StringBuilder();
    out.append(
        line(
            new Paragraph()
                .add(profile.actor().name(), BOLD)
                .add(profile.actor().kind().name().toLowerCase(Locale.ROOT))
                .add(EntryView.description(profile.actor()))
                .add("· " + profile.actor().id(), DIM),
            ""));
    names(profile.names(), "called", out);
    names(profile.roles(), "role", out);
    out.append(line(new Paragraph().add("says: " + counts(profile.says())), "  "));
    out.append(line(new Paragraph().add("is spoken of: " + counts(profile.told())), "  "));
    return out.toString();
  }

  private void names(List<ActorProfile.Name> names, String what, StringBuilder out) {
    for (ActorProfile.Name name : names.subList(0, Math.min(MOST, names.size()))) {
      String when =
          name.first().equals(name.last()) ? name.first() : name.first() + " to " + name.last();
      out.append(
          line(
              new Paragraph()
                  .add(what + " “" + name.name() + "”")
                  .add(
                      "%s, %d %s"
                          .formatted(
                              when, name.reports(), name.reports() == 1 ? "report" : "reports"),
                      DIM),
              "  "));
    }
    if (names.size() > MOST) {
      out.append("  and ").append(names.size() - MOST).append(" more\n");
    }
  }

  private static String counts(List<ActorProfile.Count> counts) {
    return counts.isEmpty()
        ? "nothing in this ledger"
        : counts.stream()
            .map(count -> count.act() + " " + count.statements())
            .collect(Collectors.joining(", "));
  }

  private String line(Paragraph words, String first) {
    return words.wrap(first, 4, options.width(), 3, options.colour());
  }
}
