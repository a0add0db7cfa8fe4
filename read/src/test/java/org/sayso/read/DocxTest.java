package org.sayso.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.sayso.model.Document;

/** DOCX files that the tests make themselves. */
class DocxTest {

  @Test
  void takesParagraphsTitleAndHeadings() throws IOException {
    Document read =
        read(
            """
            <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Bridge closed</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">The mayor </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>spoke.</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Heading1"/><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>Background</w:t></w:r></w:p>
            <w:p/><w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>R&amp;D three.</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """);
    assertThat(read.title()).contains("Bridge closed");
    assertThat(read.text().value())
        .isEqualTo("The mayor spoke.\n\nBackground\n\nOne\ttwo\nR&D three.\n\nCell.");
    assertThat(Inputs.zones(read)).containsExactly("HEADING: Background");
  }

  @Test
  void leavesOutWhatThePageDoesNotShow() throws IOException {
    Document read =
        read(
            """
            <w:p><w:r><w:t>The mayor </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>often </w:t></w:r></w:ins>
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r><w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r><w:r><w:t>spoke.</w:t></w:r></w:p>
            <mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:p><w:r><w:t>A box.</w:t></w:r></w:p></mc:Choice>
            <mc:Fallback><w:p><w:r><w:t>A box.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
            """);
    assertThat(read.text().value()).isEqualTo("The mayor often spoke.\n\nA box.");
  }

  @Test
  void rejectsADocxOfPictures() throws IOException {
    assertThat(Inputs.reason(docx("<w:p><w:r><w:drawing/></w:r></w:p>"), "a.docx"))
        .contains("no text");
  }

  private static Document read(String body) throws IOException {
    return Inputs.document(docx(body), "a.docx");
  }

  private static byte[] docx(String body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      String xml =
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\"><w:body>"
              + body
              + "</w:body></w:document>";
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
