package org.sayso.read;

import java.util.function.Consumer;
import org.sayso.model.Received;
import org.sayso.model.Rejected;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a JSON file that holds one report or an array of reports. */
final class JsonReports {

  private JsonReports() {}

  static void read(byte[] bytes, String origin, Limits limits, Consumer<? super Received> sink)
      throws Unreadable {
    String json = Encoding.decode(bytes).text();
    try (JsonParser parser = JsonRow.parser(json)) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        JsonRow.fields(parser).accept(origin, "the JSON object", limits, sink);
      } else if (token == JsonToken.START_ARRAY) {
        array(parser, origin, limits, sink);
      } else {
        throw new Unreadable("the JSON file holds neither an object nor an array of objects");
      }
    } catch (JacksonException e) {
      sink.accept(new Rejected(origin, "it is not valid JSON: " + JsonRow.problem(e)));
    }
  }

  private static void array(
      JsonParser parser, String origin, Limits limits, Consumer<? super Received> sink)
      throws Unreadable {
    int number = 0;
    JsonToken token;
    while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
      number++;
      if (token == JsonToken.START_OBJECT) {
        JsonRow.fields(parser).accept(origin, "item " + number, limits, sink);
      } else {
        parser.skipChildren();
        sink.accept(new Rejected(origin, "item " + number + " is not a JSON object"));
      }
    }
    if (number == 0) {
      throw new Unreadable("the JSON array is empty");
    }
  }
}
