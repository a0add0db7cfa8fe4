package org.sayso.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.sayso.model.Reading;
import org.sayso.model.Rejected;

/**
 * Writes readings as one page that stands alone: the text of each document left, its statements as
 * cards right.
 *
 * <p>The page asks no other host for anything, and its content security policy forbids it; text
 * from documents is escaped everywhere. Documents are written as they come, so that a page of many
 * needs memory for one. Not thread-safe.
 */
public final class HtmlPage implements Closeable {

  /** A document in the list at the end of the page. */
  private record Listed(String id, String name) {}

  private final Writer out;
  private final List<Listed> documents = new ArrayList<>();

  private HtmlPage(Writer out) {
    this.out = out;
  }

  /** Begins a page. Closing it ends the page and leaves {@code out} open. */
  public static HtmlPage open(Writer out) throws IOException {
    String style = resource("page.css");
    String script = resource("page.js");
    out.write(
        resource("page-head.html")
            .replace("{style-hash}", hash(style))
            .replace("{script-hash}", hash(script))
            .replace("{style}", style));
    return new HtmlPage(out);
  }

  /** Adds one document. */
  public void add(Outcome outcome) throws IOException {
    String id = "d" + (documents.size() + 1);
    documents.add(new Listed(id, outcome.<String>map(HtmlPage::name, HtmlPage::name)));
    out.append(
        outcome.<String>map(
            reading -> new DocumentSection(reading, id).html(), rejected -> refused(rejected, id)));
  }

  private static String name(Reading reading) {
    return DocumentSection.name(reading.document());
  }

  private static String name(Rejected rejected) {
    return rejected.origin() + " (could not be read)";
  }

  private static String refused(Rejected rejected, String id) {
    return """
    <article class="refused" id="%s"><h2 dir="auto">%s</h2>
    <p class="ui"><strong>Could not be read:</strong> %s</p></article>
    """
        .formatted(id, Html.text(rejected.origin()), Html.text(rejected.reason()));
  }

  @Override
  public void close() throws IOException {
    out.write("<nav id=\"documents\" class=\"ui\" aria-label=\"Documents\"><ol>\n");
    for (Listed document : documents) {
      out.write(
          "<li><a dir=\"auto\" href=\"#%s\">%s</a></li>\n"
              .formatted(document.id(), Html.text(document.name())));
    }
    out.write("</ol></nav>\n");
    out.write(resource("page-end.html").replace("{script}", resource("page.js")));
    out.flush();
  }

  private static String hash(String inline) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource org/sayso/wire/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
