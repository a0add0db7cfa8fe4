package org.sayso.wire.export;

/**
 * How an export is written.
 *
 * @param spreadsheetSafe whether cells that a spreadsheet would take for a formula are defused, and
 *     characters that turn a line around are spelled out ({@link Cells})
 * @param header whether tables begin with the names of their columns
 * @param exactWords whether annotations and the JSON of PLOVER repeat the words they point to;
 *     without, only positions leave the house, as copyright may ask
 * @param wrapped whether JSON-LD is one document around all rows, and not one object a line
 * @param lookup what the ledger knows beyond the rows
 */
public record ExportOptions(
    boolean spreadsheetSafe, boolean header, boolean exactWords, boolean wrapped, Lookup lookup) {

  /** Safe for spreadsheets, with headers and words, one object a line, nothing looked up. */
  public static final ExportOptions DEFAULT =
      new ExportOptions(true, true, true, false, Lookup.NONE);

  /** The same for programs: cells are the values, unchanged. */
  public ExportOptions forPrograms() {
    return new ExportOptions(false, header, exactWords, wrapped, lookup);
  }

  /** The same without names of columns, to go on with a table. */
  public ExportOptions withoutHeader() {
    return new ExportOptions(spreadsheetSafe, false, exactWords, wrapped, lookup);
  }

  /** The same with positions only. */
  public ExportOptions withoutWords() {
    return new ExportOptions(spreadsheetSafe, header, false, wrapped, lookup);
  }

  /** The same as one document. */
  public ExportOptions asOneDocument() {
    return new ExportOptions(spreadsheetSafe, header, exactWords, true, lookup);
  }

  /** The same with this to ask. */
  public ExportOptions with(Lookup newLookup) {
    return new ExportOptions(spreadsheetSafe, header, exactWords, wrapped, newLookup);
  }
}
