package org.sayso.extract.actor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Span;
import org.sayso.model.Voice;

/**
 * Gives "I" and "we" to the one whose words or voice they stand in; outside both to the person or
 * body that issues the text, if it names one first.
 */
final class FirstPerson {

  private final Scene scene;
  private final List<Entity> entities;
  private final @Nullable Entity[] speakers;
  private @Nullable Entity singular;
  private @Nullable Entity plural;

  FirstPerson(Scene scene, List<Entity> entities, @Nullable Entity[] speakers) {
    this.scene = scene;
    this.entities = entities;
    this.speakers = speakers;
  }

  /** Links every pronoun of the first person. */
  void link(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.person == 1 && draft.entity == null) {
        int content = scene.contentOf[draft.head];
        Entity speaker = content < 0 ? null : speakers[content];
        if (speaker == null) {
          speaker = voice(draft.head, drafts);
        }
        if (speaker != null) {
          draft.entity = speaker;
          speaker.drafts.add(draft);
        } else {
          issued(draft, drafts);
        }
      }
    }
  }

  /** Whoever the source of the voice around the token stands for; null if the text does not say. */
  private @Nullable Entity voice(int token, List<Draft> drafts) {
    Span word = scene.token(token).span();
    Optional<Voice> voice = scene.voices.stream().filter(v -> v.span().contains(word)).findFirst();
    if (voice.isEmpty() || voice.get().source().isEmpty()) {
      return null;
    }
    Draft widest = null;
    for (Draft draft : drafts) {
      Span head = scene.token(draft.head).span();
      boolean inside = voice.get().source().stream().anyMatch(s -> s.contains(head));
      boolean wider = widest == null || draft.end - draft.first > widest.end - widest.first;
      if (inside && draft.entity != null && wider) {
        widest = draft;
      }
    }
    return widest == null ? null : widest.entity;
  }

  private void issued(Draft draft, List<Draft> drafts) {
    Entity voice = draft.plural ? plural : singular;
    if (voice == null && draft.plural) {
      voice = issuer(drafts);
    }
    if (voice == null) {
      draft.type = draft.plural ? Draft.Type.GROUP : Draft.Type.PERSON;
      voice = new Entity(draft);
      entities.add(voice);
    } else {
      draft.entity = voice;
      voice.drafts.add(draft);
    }
    if (draft.plural) {
      plural = voice;
    } else {
      singular = voice;
    }
  }

  /** The first body or state of the first sentence, where nobody is quoted in the text. */
  private @Nullable Entity issuer(List<Draft> drafts) {
    if (!scene.attributions.isEmpty()) {
      return null;
    }
    for (Draft draft : drafts) {
      if (scene.sentenceOf[draft.head] > 1) {
        return null;
      }
      if (draft.entity != null && draft.type == Draft.Type.ORGANISATION) {
        return draft.entity;
      }
    }
    return null;
  }
}
