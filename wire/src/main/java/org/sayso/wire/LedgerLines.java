package org.sayso.wire;

import org.sayso.model.Act;
import org.sayso.model.Answered;
import org.sayso.model.Claim;
import org.sayso.model.Dispute;
import org.sayso.model.Sector;
import org.sayso.model.ledger.ActorProfile;

/**
 * Writes disputes and actors of a ledger as lines of JSON, schemas {@code sayso-dispute/1} and
 * {@code sayso-actor/1}. Thread-safe.
 */
public final class LedgerLines {

  private LedgerLines() {}

  /** The line of a dispute, without its end. */
  public static String line(Dispute dispute) {
    return JsonOut.text(
        json -> {
          json.text("schema", "sayso-dispute/1");
          json.text("id", dispute.id());
          json.texts("sides", dispute.sides());
          json.object("state", out -> state(out, dispute.state()));
          json.objects("claims", dispute.claims(), LedgerLines::claim);
          json.objects("answers", dispute.answers(), LedgerLines::answer);
        });
  }

  private static void state(JsonOut json, Dispute.State state) {
    switch (state) {
      case Dispute.State.Replied replied -> {
        json.text("kind", "ANSWERED");
        json.number("answers", replied.answers());
        json.text("last", replied.last().toString());
      }
      case Dispute.State.Open open -> {
        json.text("kind", "NO_ANSWER_FOUND");
        json.number("documents", open.documents());
        json.text("until", open.until().toString());
      }
    }
    json.text("words", state.inWords());
  }

  private static void claim(JsonOut json, Claim claim) {
    json.text("id", claim.id());
    json.texts("statements", claim.statements());
    json.number("reports", claim.spread().reports());
    json.number("outlets", claim.spread().outlets());
    json.number("origins", claim.spread().origins());
  }

  private static void answer(JsonOut json, Answered answered) {
    json.text("answer", answered.answer().answer());
    json.text("claim", answered.answer().claim());
    json.text("relation", answered.answer().relation().name());
    json.fraction("confidence", answered.answer().confidence());
    json.text("reason", answered.reason());
  }

  /** The line of an actor, without its end. */
  public static String line(ActorProfile profile) {
    return JsonOut.text(
        json -> {
          json.text("schema", "sayso-actor/1");
          json.text("id", profile.actor().id());
          json.text("name", profile.actor().name());
          json.text("kind", profile.actor().kind().name());
          json.text("role", profile.actor().role());
          json.text("country", profile.actor().country());
          json.text("sector", profile.actor().sector().map(Sector::name));
          json.objects("names", profile.names(), LedgerLines::name);
          json.objects("roles", profile.roles(), LedgerLines::name);
          json.objects("says", profile.says(), LedgerLines::count);
          json.objects("told", profile.told(), LedgerLines::count);
        });
  }

  private static void name(JsonOut json, ActorProfile.Name name) {
    json.text("name", name.name());
    json.text("first", name.first());
    json.text("last", name.last());
    json.number("reports", name.reports());
  }

  private static void count(JsonOut json, ActorProfile.Count count) {
    Act act = count.act();
    json.text("act", act.name());
    json.number("statements", count.statements());
  }
}
