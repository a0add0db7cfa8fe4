package org.sayso.store;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.Reading;
import org.sayso.model.ReportDate;
import org.sayso.pipeline.Sayso;
import org.sayso.read.Reader;

/** Reports for tests, read by rules. */
final class Reports {

  static final Run RUN = new Run("sayso test", "rules");

  private static final Sayso SAYSO = Sayso.byRules();
  private static final Reader READER = new Reader();

  private Reports() {}

  /** A report of an outlet, published on a day. */
  static Reading reading(String url, String outlet, String day, String text) {
    Document plain = READER.text(text, url);
    return SAYSO.read(
        new Document(
            plain.id(),
            url,
            Optional.of(outlet),
            plain.title(),
            plain.language(),
            Dates.published(ReportDate.of(day, "test").orElseThrow()),
            plain.text(),
            plain.zones(),
            plain.alignment(),
            plain.provenance()));
  }

  /** An accusation, its copy, its denial a day later, and something else. */
  static List<Reading> dispute() {
    return List.of(
        reading(
            "https://herald.example/1",
            "Herald",
            "2026-03-01",
            "Transport minister Otto Brandt of Norway said on Sunday that Sweden had closed the ferry port of"
                + " Aldby. The mayor of Aldby, Tom Reed, accused the harbour office of sleeping."),
        reading(
            "https://courier.example/7",
            "Courier",
            "2026-03-01",
            "Transport minister Otto Brandt of Norway said on Sunday that Sweden had closed the ferry port of"
                + " Aldby. The mayor of Aldby, Tom Reed, accused the harbour office of sleeping."),
        reading(
            "https://gazette.example/a",
            "Gazette",
            "2026-03-03",
            "Sweden's foreign ministry denied on Tuesday that Sweden had closed the ferry port of"
                + " Aldby. \"Our ferries sail every day,\" spokeswoman Ilse Varga said."),
        reading(
            "https://gazette.example/b",
            "Gazette",
            "2026-03-04",
            "The mayor of Lintown, Ada Moor, said that the bridge would open in spring."));
  }
}
