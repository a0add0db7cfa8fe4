package org.sayso.wire.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/**
 * JSON objects, one a line: as they are, or as the items of one document with a head and a foot.
 */
final class JsonObjects<R> implements RowWriter<R> {

  private final Function<? super R, List<String>> objects;
  private final Lines lines;
  private final Frame frame;
  private long items;

  /**
   * What stands around the objects.
   *
   * @param head before the first
   * @param between after each but the last, before its line's end
   * @param foot after the last, given their number
   */
  record Frame(String head, String between, Function<Long, String> foot) {

    /** Nothing around: every line stands alone. */
    static final Frame NONE = new Frame("", "", count -> "");
  }

  JsonObjects(Function<? super R, List<String>> objects, Frame frame, OutputStream out)
      throws IOException {
    this.objects = objects;
    this.frame = frame;
    this.lines = new Lines(out);
    lines.add(frame.head());
  }

  @Override
  public void write(R row) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String object : objects.apply(row)) {
      if (frame.between().isEmpty()) {
        text.append(object).append('\n');
      } else {
        text.append(items == 0 ? "" : frame.between()).append('\n').append(object);
      }
      items++;
    }
    lines.add(text.toString());
  }

  @Override
  public void close() throws IOException {
    if (!lines.hasFailed()) {
      lines.add(frame.foot().apply(items));
    }
    lines.finish();
  }
}
