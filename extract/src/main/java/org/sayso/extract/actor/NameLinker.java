package org.sayso.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each name its entity: equal names, spellings of one name, surnames and initials, acronyms,
 * countries by code. Two different names never become one.
 */
final class NameLinker {

  private final List<Entity> entities;
  private final Map<String, Entity> byName = new HashMap<>();
  private final Map<String, List<Entity>> bySurname = new HashMap<>();
  private final Map<String, Entity> byAcronym = new HashMap<>();

  NameLinker(List<Entity> entities) {
    this.entities = entities;
  }

  /** Links all drafts that are names: long names first, so that short forms find them. */
  void link(List<Draft> drafts) {
    List<Draft> shorts = new ArrayList<>();
    for (Draft draft : drafts) {
      if (!draft.isActor() || !draft.isName() && draft.land == null || draft.isPronoun()) {
        continue;
      }
      if (draft.type == Draft.Type.GROUP || draft.land != null && draft.animate()) {
        continue;
      }
      boolean single = draft.name.indexOf(' ') < 0;
      if (draft.type == Draft.Type.STATE || draft.body != null || draft.land != null) {
        join("=" + stateKey(draft), draft);
      } else if (single) {
        shorts.add(draft);
      } else if (draft.type == Draft.Type.PERSON) {
        person(draft);
      } else {
        body(draft);
      }
    }
    shorts.forEach(this::shortForm);
  }

  private static String stateKey(Draft draft) {
    if (draft.body != null) {
      return draft.body.name();
    }
    boolean house = draft.land != null && draft.land.house();
    return house ? draft.name : draft.country.orElse(Spelling.key(draft.name));
  }

  private Entity join(String key, Draft draft) {
    Entity entity = byName.get(key);
    if (entity == null) {
      entity = create(draft);
      byName.put(key, entity);
    } else {
      entity.add(draft);
    }
    return entity;
  }

  private Entity create(Draft draft) {
    Entity entity = new Entity(draft);
    entities.add(entity);
    return entity;
  }

  private void person(Draft draft) {
    String surname = NameJudge.lastWord(draft.name);
    for (String key : List.of(Spelling.key(surname), Spelling.otherKey(surname))) {
      for (Entity entity : bySurname.getOrDefault(key, List.of())) {
        if (givenNamesFit(entity.name, draft.name) && entity.gender.fits(draft.gender)) {
          entity.add(draft);
          if (draft.name.length() > entity.name.length()) {
            entity.name = draft.name;
          }
          return;
        }
      }
    }
    Entity entity = create(draft);
    bySurname.computeIfAbsent(Spelling.key(surname), k -> new ArrayList<>()).add(entity);
    if (!Spelling.key(surname).equals(Spelling.otherKey(surname))) {
      bySurname.computeIfAbsent(Spelling.otherKey(surname), k -> new ArrayList<>()).add(entity);
    }
  }

  /** Whether the first given names agree, one of them perhaps an initial. */
  private static boolean givenNamesFit(String a, String b) {
    String one = NameJudge.firstWord(a);
    String other = NameJudge.firstWord(b);
    if (Spelling.key(one).equals(Spelling.key(other))) {
      return true;
    }
    boolean initial = one.endsWith(".") || other.endsWith(".");
    return initial && one.charAt(0) == other.charAt(0);
  }

  private void body(Draft draft) {
    Entity entity = join("o" + Spelling.key(draft.name), draft);
    StringBuilder acronym = new StringBuilder();
    for (String word : draft.name.split(" ")) {
      if (Character.isUpperCase(word.charAt(0))) {
        acronym.append(word.charAt(0));
      }
    }
    if (acronym.length() > 1) {
      byAcronym.putIfAbsent(acronym.toString(), entity);
    }
  }

  private void shortForm(Draft draft) {
    if (draft.same != null && draft.same.entity != null && draft.same.isName()) {
      draft.same.entity.add(draft);
      byAcronym.putIfAbsent(draft.name, draft.same.entity);
      return;
    }
    Entity acronym = byAcronym.get(draft.name);
    if (acronym != null && draft.type != Draft.Type.PERSON) {
      acronym.add(draft);
      return;
    }
    Entity full = draft.type == Draft.Type.PERSON ? nearest(draft) : null;
    if (full != null) {
      full.add(draft);
    } else {
      join("s" + draft.type + Spelling.key(draft.name), draft);
    }
  }

  /** The person of this surname or first name mentioned last before, else first after. */
  private @Nullable Entity nearest(Draft draft) {
    List<Entity> found =
        new ArrayList<>(bySurname.getOrDefault(Spelling.key(draft.name), List.of()));
    if (found.isEmpty()) {
      found.addAll(bySurname.getOrDefault(Spelling.otherKey(draft.name), List.of()));
    }
    if (found.isEmpty() && draft.gender != Gender.UNKNOWN) {
      for (List<Entity> list : bySurname.values()) {
        for (Entity entity : list) {
          if (NameJudge.firstWord(entity.name).equals(draft.name) && !found.contains(entity)) {
            found.add(entity);
          }
        }
      }
      if (found.size() > 1) {
        return null;
      }
    }
    Entity best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Entity entity : found) {
      if (!entity.gender.fits(draft.gender)) {
        continue;
      }
      for (Draft other : entity.drafts) {
        int distance = draft.head - other.head;
        distance = distance >= 0 ? distance : 1_000_000 - distance;
        if (distance < bestDistance) {
          bestDistance = distance;
          best = entity;
        }
      }
    }
    return best;
  }
}
