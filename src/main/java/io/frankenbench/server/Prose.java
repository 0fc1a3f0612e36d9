package io.frankenbench.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.frankenbench.workload.Mix;
import java.util.Arrays;

/** Writes HTML prose of an exact size, the same every time. */
final class Prose {
  private static final long SEED = 1818;
  private static final byte[] DOCTYPE = ascii("<!DOCTYPE html>");
  private static final byte[] END = ascii("</html>");
  private static final byte[] HEAD =
      ascii(
          "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
              + "<title>The long answer</title></head>\n<body>\n");
  private static final byte[] TAIL = ascii("</body>\n</html>");
  private static final byte[] PARAGRAPH = ascii("<p>");
  private static final byte[] PARAGRAPH_END = ascii("</p>\n");
  private static final byte[][] WORDS =
      Arrays.stream(
              """
              amber answer attic autumn before beneath bottle bridge candle careful cellar chapel
              circuit cliff clock cloud cold copper corridor curious current distant doctor door
              doubt early electric ember engine evening fever field fire fog forest frost garden
              glass glow grave grey harbour heart heavy hidden hollow house ice island journey
              kettle ladder lamp lantern late lens letter lightning listen lonely machine map
              meadow mirror moon morning motion mountain narrow needle night noise north ocean
              often old orchard page pale paper patient pendulum photograph pocket pulse quiet
              rain restless river road roof room salt sea secret shadow ship shore silence silver
              sleep slow smoke snow spark stair stitch stone storm stranger street summer table
              thread thunder tide tower traveller tremble valley village voice waiting wall water
              weather whisper wild wind window winter wire wonder yard yesterday
              """
                  .strip()
                  .split("\\s+"))
          .map(Prose::ascii)
          .toArray(byte[][]::new);

  private final byte[] html;
  private int filled;
  private long drawn;

  Prose(int bytes) {
    html = new byte[bytes];
  }

  byte[] html() {
    if (html.length >= HEAD.length + TAIL.length) {
      put(HEAD);
      int end = html.length - TAIL.length;
      while (filled < end) {
        paragraph(end);
      }
      put(TAIL);
    } else {
      if (html.length >= DOCTYPE.length) {
        put(DOCTYPE);
      }
      boolean closes = html.length >= DOCTYPE.length + END.length;
      text(closes ? html.length - END.length : html.length);
      if (closes) {
        put(END);
      }
    }
    return html;
  }

  private void paragraph(int end) {
    int room = end - filled - PARAGRAPH.length - PARAGRAPH_END.length;
    if (room < 1) {
      Arrays.fill(html, filled, end, (byte) '\n');
      filled = end;
      return;
    }
    put(PARAGRAPH);
    text(filled + Math.min(room, 300 + draw(600)));
    put(PARAGRAPH_END);
  }

  /** Sentences up to {@code end}, the last one cut there. */
  private void text(int end) {
    while (filled < end) {
      int words = 5 + draw(14);
      for (int i = 0; i < words && filled < end; i++) {
        int start = filled;
        put(WORDS[draw(WORDS.length)], end);
        if (i == 0) {
          html[start] = (byte) Character.toUpperCase((char) html[start]);
        }
        put((byte) (i == words - 1 ? '.' : ' '), end);
      }
      put((byte) ' ', end);
    }
  }

  private int draw(int below) {
    return (int) Math.unsignedMultiplyHigh(Mix.of(SEED, drawn++), below);
  }

  private void put(byte[] bytes) {
    put(bytes, html.length);
  }

  private void put(byte[] bytes, int end) {
    int length = Math.min(bytes.length, end - filled);
    System.arraycopy(bytes, 0, html, filled, length);
    filled += length;
  }

  private void put(byte character, int end) {
    if (filled < end) {
      html[filled++] = character;
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}
