package org.sayso.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Link;
import org.sayso.model.Span;
import org.sayso.model.Voice;
import org.sayso.model.Zone;

class ChainsTest {

  private static final String WORDS =
      "(RTA) - The herald wrote that Varga said that Brandt claimed a victory. It was noted that it rained.";

  private static Scene scene(Scene scene) {
    return scene
        .actor("a1", Actor.Kind.ORGANISATION, "", "The herald")
        .actor("a2", Actor.Kind.PERSON, "RUR", "Varga")
        .actor("a3", Actor.Kind.PERSON, "NOR", "Brandt")
        .says("s1", "a1", Act.ASSERT, "wrote", "Varga said that Brandt claimed a victory")
        .says("s2", "a2", Act.ASSERT, "said", "Brandt claimed a victory", Optional.of("s1"))
        .says("s3", "a3", Act.ASSERT, "claimed", "a victory", Optional.of("s2"))
        .says("s4", "", Act.ASSERT, "noted", "it rained");
  }

  @Test
  void whatStandsInSomebodysOwnWordsIsRelayedByThatOne() {
    Scene scene = scene(Scene.of(WORDS));
    int at = WORDS.indexOf("noted");
    Voice voice =
        new Voice(
            Span.of(at, WORDS.length()),
            List.of(Span.of(WORDS.indexOf("Varga"), WORDS.indexOf("Varga") + "Varga".length())));
    assertThat(
            Chains.of(scene.document(), scene.statements(), scene.cast(), List.of(voice)).get("s4"))
        .extracting(link -> link.name().orElse("?"))
        .containsExactly("?", "Varga", "?");
  }

  @Test
  void runsFromTheOutletOverAgencyAndRelaysToTheSpeaker() {
    Scene scene =
        scene(
            Scene.published(
                "The Daily Post",
                WORDS,
                new Zone(Zone.Kind.CREDIT, Span.of(0, 5), Optional.of("RTA"))));
    Map<String, List<Link>> chains =
        Chains.of(scene.document(), scene.statements(), scene.cast(), List.of());
    assertThat(chains.get("s3"))
        .extracting(Link::kind)
        .containsExactly(
            Link.Kind.OUTLET,
            Link.Kind.AGENCY,
            Link.Kind.RELAY,
            Link.Kind.RELAY,
            Link.Kind.SPEAKER);
    assertThat(chains.get("s3"))
        .extracting(link -> link.name().orElse("?"))
        .containsExactly("The Daily Post", "RTA", "The herald", "Varga", "Brandt");
    assertThat(chains.get("s3"))
        .element(2)
        .extracting(Link::statement)
        .isEqualTo(Optional.of("s1"));
    assertThat(chains.get("s3")).element(2).extracting(Link::actor).isEqualTo(Optional.of("a1"));
  }

  @Test
  void showsLinksThatTheReportDoesNotName() {
    Scene scene = scene(Scene.of(WORDS));
    List<Link> chain =
        Chains.of(scene.document(), scene.statements(), scene.cast(), List.of()).get("s4");
    assertThat(chain).extracting(Link::kind).containsExactly(Link.Kind.OUTLET, Link.Kind.SPEAKER);
    assertThat(chain).extracting(Link::name).containsOnly(Optional.empty());
  }

  @Test
  void givesEveryStatementAChain() {
    Scene scene = scene(Scene.of(WORDS));
    assertThat(Chains.of(scene.document(), scene.statements(), scene.cast(), List.of()))
        .containsOnlyKeys("s1", "s2", "s3", "s4");
  }
}
