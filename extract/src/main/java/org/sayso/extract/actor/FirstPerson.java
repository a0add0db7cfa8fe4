package org.sayso.extract.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives "I" and "we" to the one whose words they stand in; outside all attributed words to the
 * person or body that issues the text, if it names one first.
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
        if (speaker != null) {
          draft.entity = speaker;
          speaker.drafts.add(draft);
        } else {
          voice(draft, drafts);
        }
      }
    }
  }

  private void voice(Draft draft, List<Draft> drafts) {
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
