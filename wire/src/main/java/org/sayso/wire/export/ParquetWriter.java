package org.sayso.wire.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as Apache Parquet, without Hadoop: typed columns, lists as lists, gzip.
 *
 * <p>Written by hand from the format's specification (apache/parquet-format), since the usual
 * library brings 18 MB. At most some {@link #GROUP_BYTES} of values are held at a time; then they
 * are written as a row group. A file whose writing broke off has no footer and no reader takes it.
 */
final class ParquetWriter<R> implements RowWriter<R> {

  static final int GROUP_BYTES = 16 << 20;
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private final Table<R> table;
  private final int groupBytes;
  private final OutputStream out;
  private final ParquetFooter footer;
  private final List<ParquetColumn> columns = new ArrayList<>();
  private long rows;
  private long bytes;
  private long offset;
  private boolean failed;

  ParquetWriter(Table<R> table, int groupBytes, OutputStream out) throws IOException {
    this.table = table;
    this.groupBytes = groupBytes;
    this.out = out;
    this.footer = new ParquetFooter(table);
    beginGroup();
    pass(MAGIC);
  }

  @Override
  public void write(R row) throws IOException {
    if (failed) {
      throw new IOException("the export broke off at an earlier row; start it again");
    }
    List<List<?>> cells = new ArrayList<>(columns.size());
    for (Column<R> column : table.columns()) {
      cells.add(column.values().apply(row));
    }
    for (int i = 0; i < cells.size(); i++) {
      int before = columns.get(i).size();
      columns.get(i).add(cells.get(i));
      bytes += columns.get(i).size() - before + 1;
    }
    rows++;
    if (bytes >= groupBytes) {
      endGroup();
    }
  }

  @Override
  public void close() throws IOException {
    if (failed) {
      return;
    }
    if (rows > 0) {
      endGroup();
    }
    byte[] foot = footer.bytes();
    pass(foot);
    pass(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(foot.length).array());
    pass(MAGIC);
    out.flush();
  }

  private void beginGroup() {
    columns.clear();
    table.columns().forEach(column -> columns.add(new ParquetColumn(column)));
    rows = 0;
    bytes = 0;
  }

  private void endGroup() throws IOException {
    List<ParquetFooter.Placed> placed = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ParquetColumn.Chunk chunk = columns.get(i).chunk();
      placed.add(new ParquetFooter.Placed(table.columns().get(i), offset, chunk.sizes()));
      pass(chunk.page());
    }
    footer.add(rows, placed);
    beginGroup();
  }

  private void pass(byte[] part) throws IOException {
    failed = true;
    out.write(part);
    failed = false;
    offset += part.length;
  }
}
