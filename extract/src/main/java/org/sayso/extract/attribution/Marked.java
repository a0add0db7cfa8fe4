package org.sayso.extract.attribution;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Attribution;
import org.sayso.model.ParsedText;
import org.sayso.model.Span;

/**
 * An attribution in token ranges, before it becomes a value.
 *
 * @param source the source words, if any
 * @param cue the cue words
 * @param contents pieces of content, at least one
 * @param confidence how often this kind of rule is right
 */
record Marked(Optional<Range> source, Range cue, List<Range> contents, double confidence) {

  Attribution toAttribution(ParsedText text) {
    List<Span> sources = source.map(range -> List.of(range.span(text))).orElse(List.of());
    List<Span> cues = cue.isEmpty() ? List.of() : List.of(cue.span(text));
    return new Attribution(
        sources, cues, contents.stream().map(r -> r.span(text)).toList(), confidence);
  }
}
