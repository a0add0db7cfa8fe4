package org.sayso.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.sayso.model.ledger.Found.Hit;
import org.sayso.model.ledger.Search;

/**
 * The hits of one page, and where it ends if there are more.
 *
 * @param hits in order
 * @param next for the page after; absent if there is none
 */
record Page(List<Hit> hits, Optional<String> next) {

  static Page of(Query query, Search search, IndexSearcher searcher) throws IOException {
    if (search.size() == 0) {
      return new Page(List.of(), Optional.empty());
    }
    Sort order = Orders.of(search.order());
    Optional<FieldDoc> after =
        search.after().map(text -> Cursor.read(text, search).last(search.order()));
    // One more than asked for, to know whether there is a next page; what cannot reach the page
    // need not be looked at, as the total is counted apart.
    int wanted = search.size() + 1;
    ScoreDoc[] found =
        searcher.search(
                query,
                after.isPresent()
                    ? new TopFieldCollectorManager(order, wanted, after.get(), wanted)
                    : new TopFieldCollectorManager(order, wanted, wanted))
            .scoreDocs;
    List<Hit> hits = new ArrayList<>();
    Optional<String> next = Optional.empty();
    for (ScoreDoc hit : found) {
      if (hits.size() < search.size()) {
        Cursor place = Cursor.of((FieldDoc) hit, search.order());
        hits.add(new Hit(place.id(), place.score()));
        next = Optional.of(place.write(search));
      }
    }
    return new Page(hits, found.length > search.size() ? next : Optional.empty());
  }
}
