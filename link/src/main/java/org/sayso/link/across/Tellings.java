package org.sayso.link.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.link.AnswerWords;
import org.sayso.model.Actor;
import org.sayso.model.Answer;
import org.sayso.model.Dates;
import org.sayso.model.Link;
import org.sayso.model.Mention;
import org.sayso.model.Party;
import org.sayso.model.Reading;
import org.sayso.model.ReportDate;
import org.sayso.model.Sector;
import org.sayso.model.Sign;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Text;
import org.sayso.model.Told;

/**
 * Makes of a reading what linking across documents needs. Make one and share it: it reads its word
 * lists once. Thread-safe.
 */
public final class Tellings {

  /** UTF-16 units before a cue, and after it, in which words may say how it is meant. */
  private static final int BEFORE_CUE = 40;

  private static final int AFTER_CUE = 16;

  /** How many words of content count as its beginning. */
  private static final int OPENING = 12;

  /** Signs that count in a content's beginning only, since further on they are told of others. */
  private static final Set<Sign> MANNERS =
      Set.of(Sign.DOUBT, Sign.CONFIRM, Sign.QUALIFY, Sign.REPLY);

  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "none", "nobody", "nothing", "cannot", "neither");

  private static final Set<String> CALENDAR =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  private final Vocabulary vocabulary = new Vocabulary();
  private final AnswerWords answerWords = new AnswerWords();
  private final Map<String, String> successors = new HashMap<>();

  /** Reads the word lists. */
  public Tellings() {
    for (String[] row : Tables.rows("sides.tsv", 2)) {
      successors.put(row[0], row[1]);
    }
  }

  /**
   * The statements of a reading, in their order.
   *
   * <p>The day is that of the document's dates: said, else published, else collected, else {@code
   * added}. Ids of statements become {@code document:s1}, {@code document:s2}, ...
   *
   * @param document the document's id in the ledger; another version of it has another id
   * @param added when the ledger got it
   */
  public List<Told> of(Reading reading, String document, LocalDate added) {
    Text text = reading.document().text();
    Parties parties = new Parties(text, reading.cast(), successors);
    Map<String, Answer> answers = new HashMap<>();
    reading.answers().forEach(answer -> answers.putIfAbsent(answer.answer(), answer));
    LocalDate day = day(reading.document().dates()).orElse(added);
    List<Told> told = new ArrayList<>();
    for (Statement statement : reading.statements()) {
      List<Wording> content =
          statement.attribution().content().stream()
              .map(piece -> Wording.of(text, piece, vocabulary))
              .toList();
      List<Mention> mentions =
          reading.cast().mentions().stream()
              .filter(
                  m ->
                      statement.attribution().content().stream()
                          .anyMatch(piece -> piece.contains(m.head())))
              .toList();
      told.add(
          new Told(
              id(document, statement.id()),
              document,
              day,
              statement.act(),
              statement.speaker().map(parties::of),
              statement.toward().stream().map(parties::of).distinct().toList(),
              about(statement, mentions, content, parties),
              words(content, people(mentions, reading), parties),
              signs(text, statement, content),
              content.stream().anyMatch(w -> w.words().stream().anyMatch(NEGATIONS::contains)),
              Optional.ofNullable(answers.get(statement.id()))
                  .map(answer -> inLedger(answer, document)),
              statement.within().map(outer -> id(document, outer)),
              credits(reading, statement)));
    }
    return List.copyOf(told);
  }

  private static String id(String document, String statement) {
    return document + ":" + statement;
  }

  private static Answer inLedger(Answer answer, String document) {
    return new Answer(
        id(document, answer.answer()),
        id(document, answer.claim()),
        answer.relation(),
        answer.confidence());
  }

  private static Optional<LocalDate> day(Dates dates) {
    return dates.said().or(dates::published).or(dates::collected).map(ReportDate::day);
  }

  /** Whom the content speaks of, and the states that it names as places or by adjectives. */
  private static List<Party> about(
      Statement statement, List<Mention> mentions, List<Wording> content, Parties parties) {
    Set<Party> about = new LinkedHashSet<>();
    mentions.stream()
        .map(Mention::actor)
        .filter(id -> statement.speaker().filter(id::equals).isEmpty())
        .map(parties::of)
        .forEach(about::add);
    content.stream()
        .flatMap(wording -> wording.words().stream())
        .flatMap(word -> parties.state(word).stream())
        .forEach(about::add);
    statement.toward().forEach(id -> about.remove(parties.of(id)));
    return List.copyOf(about);
  }

  private static List<Span> people(List<Mention> mentions, Reading reading) {
    return mentions.stream()
        .filter(m -> reading.cast().actor(m.actor()).kind() == Actor.Kind.PERSON)
        .map(Mention::span)
        .toList();
  }

  /** The words that tell what it is about; states and people count as parties and not as words. */
  private List<String> words(List<Wording> content, List<Span> people, Parties parties) {
    Set<String> stems = new LinkedHashSet<>();
    for (Wording wording : content) {
      for (int i = 0; i < wording.size(); i++) {
        String word = wording.words().get(i);
        Span at = wording.spans().get(i);
        if (isMeaningful(wording, i, word)
            && parties.state(word).isEmpty()
            && people.stream().noneMatch(person -> person.contains(at))) {
          stems.add(vocabulary.stem(word));
        }
      }
    }
    return stems.stream().filter(stem -> vocabulary.rarity(stem) > 0).toList();
  }

  private boolean isMeaningful(Wording wording, int index, String word) {
    return word.length() > 1
        && !NEGATIONS.contains(word)
        && !CALENDAR.contains(word)
        && wording.forms(index).stream().noneMatch(answerWords::isEmpty);
  }

  private Set<Sign> signs(Text text, Statement statement, List<Wording> content) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    for (Span cue : statement.attribution().cue()) {
      Wording around = Wording.of(text, around(text, cue), vocabulary);
      signs.addAll(answerWords.in(around, 0, around.size()));
    }
    boolean first = true;
    for (Wording piece : content) {
      Set<Sign> found = answerWords.in(piece, 0, piece.size());
      found.removeAll(MANNERS);
      signs.addAll(found);
      if (first) {
        signs.addAll(answerWords.in(piece, 0, Math.min(OPENING, piece.size())));
      }
      first = false;
    }
    return signs;
  }

  /** The cue with the words near it in its sentence. */
  private static Span around(Text text, Span cue) {
    String value = text.value();
    int start = cue.start();
    int least = Math.max(0, start - BEFORE_CUE);
    while (start > least && !ends(value, start - 1)) {
      start--;
    }
    while (start > 0 && start < cue.start() && Character.isLetter(value.charAt(start - 1))) {
      start++;
    }
    int end = cue.end();
    int most = Math.min(value.length(), end + AFTER_CUE);
    while (end < most && !ends(value, end)) {
      end++;
    }
    while (end > cue.end() && end < value.length() && Character.isLetter(value.charAt(end))) {
      end--;
    }
    return Span.of(start, end);
  }

  private static boolean ends(String text, int at) {
    return ".!?\n\"“”".indexOf(text.charAt(at)) >= 0;
  }

  private static List<String> credits(Reading reading, Statement statement) {
    return reading.chain(statement).stream()
        .filter(link -> isCredit(reading, link))
        .flatMap(link -> link.name().map(name -> name.strip().toLowerCase()).stream())
        .toList();
  }

  private static boolean isCredit(Reading reading, Link link) {
    boolean relayed = link.kind() == Link.Kind.RELAY;
    return link.kind() == Link.Kind.AGENCY
        || relayed
            && link.actor()
                .flatMap(id -> reading.cast().actor(id).sector())
                .filter(Sector.MED::equals)
                .isPresent();
  }
}
