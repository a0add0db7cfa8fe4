package org.sayso.store.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.sayso.model.ReportDate;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Field;

/** One row of the ledger in the form the index takes it. */
final class EntryForm {

  /** Lucene takes no value longer than 32,766 bytes; nobody looks for one longer than this. */
  private static final int LONGEST_VALUE = 2000;

  private final Document form = new Document();

  private EntryForm() {}

  static Document of(Entry entry) {
    EntryForm form = new EntryForm();
    form.identify(entry);
    form.words(entry);
    form.values(entry);
    return form.form;
  }

  /** The day a statement counts for: when it was made if the report says, else published. */
  private static OptionalLong day(Entry entry) {
    Optional<ReportDate> date =
        entry.filing().dates().said().or(() -> entry.filing().dates().published());
    return date.isPresent() ? OptionalLong.of(date.get().day().toEpochDay()) : OptionalLong.empty();
  }

  /** A whole value as it is filed and looked for. */
  static String whole(Field field, String value) {
    String cut = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    return field.kind() == Field.Kind.NAME ? Spelling.of(cut) : cut;
  }

  private void identify(Entry entry) {
    form.add(new StringField(Columns.ID, entry.id(), Store.NO));
    form.add(new SortedDocValuesField(Columns.ID, new BytesRef(entry.id())));
    form.add(NumericDocValuesField.indexedField(Columns.DAY, day(entry).orElse(Columns.UNDATED)));
  }

  private void words(Entry entry) {
    String source = entry.source().words();
    String cue = entry.cue().words();
    String content = entry.content().words();
    words(Field.SOURCE, source);
    words(Field.CUE, cue);
    words(Field.CONTENT, content);
    words(Field.ANYWHERE, source);
    words(Field.ANYWHERE, cue);
    entry.speaker().ifPresent(speaker -> person(Field.SPEAKER, speaker));
    entry.toward().forEach(actor -> person(Field.TOWARD, actor));
    entry.filing().title().ifPresent(title -> words(Field.TITLE, title));
    entry.filing().outlet().ifPresent(outlet -> name(Field.OUTLET, outlet));
    name(Field.ORIGIN, entry.filing().origin());
  }

  private void values(Entry entry) {
    Optional<String> country = entry.speaker().flatMap(ActorEntry::country);
    List<String> others =
        entry.toward().stream().map(ActorEntry::country).flatMap(Optional::stream).toList();
    value(Field.DOCUMENT, entry.filing().document());
    value(Field.CLAIM, entry.claim());
    value(Field.ACT, entry.act().name());
    value(Field.MANNER, entry.manner().name());
    value(Field.STANDING, entry.standing().name());
    labels(Field.RELATION, entry.answers().stream().map(Entry.Reply::relation));
    labels(Field.WARNING, entry.warnings().stream());
    labels(Field.MARK, entry.marks().stream());
    values(Field.COUNTRY, country.stream().toList());
    values(Field.TOWARD_COUNTRY, others);
    country.ifPresent(
        from -> values(Field.PAIR, others.stream().map(to -> from + ">" + to).toList()));
    labels(Field.SECTOR, entry.speaker().flatMap(ActorEntry::sector).stream());
    values(Field.LANGUAGE, entry.filing().language().stream().toList());
    day(entry)
        .ifPresent(day -> value(Field.MONTH, YearMonth.from(LocalDate.ofEpochDay(day)).toString()));
    entry.filing().outlet().ifPresent(outlet -> count(Field.OUTLET, outlet));
    entry.speaker().ifPresent(speaker -> count(Field.SPEAKER, speaker.id()));
  }

  private void person(Field field, ActorEntry actor) {
    words(Field.ANYWHERE, actor.name());
    name(field, actor.name());
    file(field, actor.id());
  }

  private void name(Field field, String name) {
    words(field, name);
    file(field, whole(field, name));
  }

  private void words(Field field, String text) {
    if (!text.isEmpty()) {
      form.add(new TextField(Columns.words(field), Spelling.joined(text), Store.NO));
    }
  }

  private void labels(Field field, Stream<? extends Enum<?>> labels) {
    values(field, labels.map(Enum::name).toList());
  }

  private void values(Field field, Collection<String> values) {
    values.stream().distinct().forEach(value -> value(field, value));
  }

  private void value(Field field, String value) {
    file(field, whole(field, value));
    if (field.counted()) {
      count(field, value);
    }
  }

  private void file(Field field, String whole) {
    form.add(new StringField(Columns.wholes(field), whole, Store.NO));
  }

  private void count(Field field, String value) {
    String cut = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    form.add(new SortedSetDocValuesField(Columns.counts(field), new BytesRef(cut)));
  }
}
