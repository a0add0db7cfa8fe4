package org.sayso.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Sector;

/** An actor in the making: drafts found to stand for one and the same. Confined to one call. */
final class Entity {

  final List<Draft> drafts = new ArrayList<>();
  Draft.Type type;
  Gender gender = Gender.UNKNOWN;
  boolean plural;

  /** The person's, body's or state's own name; empty if the text gives none. */
  String name = "";

  Optional<String> country = Optional.empty();
  Optional<Sector> sector = Optional.empty();

  /** The entity it belongs to. */
  @Nullable Entity affiliation;

  Entity(Draft first) {
    type = first.type;
    plural = first.plural;
    add(first);
  }

  /** Takes a draft in, with what it says. */
  void add(Draft draft) {
    drafts.add(draft);
    draft.entity = this;
    if (gender == Gender.UNKNOWN) {
      gender = draft.gender;
    }
    if (name.isEmpty() && draft.isName()) {
      name = draft.name;
    }
    if (country.isEmpty()) {
      country = draft.country;
    }
    if (type == Draft.Type.UNKNOWN) {
      type = draft.type;
    }
  }

  /** The last draft taken in. */
  Draft last() {
    return drafts.get(drafts.size() - 1);
  }

  /** Whether it has a name of its own or stands for a state. */
  boolean named() {
    return !name.isEmpty();
  }

  /** Whether {@code other} may be the same by type, number, gender and country. */
  boolean fits(Draft other) {
    return fitsType(other.type)
        && gender.fits(other.gender)
        && (country.isEmpty() || other.country.isEmpty() || country.equals(other.country));
  }

  private boolean fitsType(Draft.Type other) {
    return type == other || type == Draft.Type.UNKNOWN || other == Draft.Type.UNKNOWN;
  }
}
