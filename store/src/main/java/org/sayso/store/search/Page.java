package org.sayso.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.sayso.model.ledger.Found.Hit;
import org.sayso.model.ledger.Search;
import org.sayso.model.ledger.Search.Order;

/**
 * The hits of one page, and where it ends if there are more.
 *
 * @param hits in order
 * @param next for the page after; absent if there is none
 */
record Page(List<Hit> hits, Optional<String> next) {

  static Page of(Search search, Query query, Result result, Snapshot snapshot) throws IOException {
    Optional<Cursor> after = search.after().map(text -> Cursor.read(text, search));
    // One more than asked for, to know whether there is a next page.
    int wanted = search.size() + 1;
    List<Cursor> places =
        search.order() == Order.RELEVANCE && Translation.isScored(search.query())
            ? byRelevance(query, wanted, after, snapshot)
            : byDay(result, wanted, after, search.order() != Order.OLDEST, snapshot);
    List<Cursor> shown = places.subList(0, Math.min(search.size(), places.size()));
    return new Page(
        shown.stream()
            .map(place -> new Hit(place.place().id().utf8ToString(), place.score()))
            .toList(),
        places.size() > shown.size() && !shown.isEmpty()
            ? Optional.of(shown.getLast().write(search))
            : Optional.empty());
  }

  private static List<Cursor> byRelevance(
      Query query, int wanted, Optional<Cursor> after, Snapshot snapshot) throws IOException {
    // What cannot reach the page need not be scored: the total is counted apart.
    TopFieldCollectorManager best =
        after.isPresent()
            ? new TopFieldCollectorManager(Orders.RELEVANCE, wanted, after.get().hit(), wanted)
            : new TopFieldCollectorManager(Orders.RELEVANCE, wanted, wanted);
    List<Cursor> places = new ArrayList<>();
    for (ScoreDoc hit : snapshot.searcher().search(query, best).scoreDocs) {
      places.add(Cursor.of((FieldDoc) hit));
    }
    return places;
  }

  private static List<Cursor> byDay(
      Result result, int wanted, Optional<Cursor> after, boolean newestFirst, Snapshot snapshot)
      throws IOException {
    Walk walk = new Walk(result, snapshot, newestFirst, after.map(Cursor::place));
    List<Cursor> places = new ArrayList<>();
    while (places.size() < wanted && walk.hasNext()) {
      places.add(new Cursor(0, walk.next()));
    }
    return places;
  }
}
