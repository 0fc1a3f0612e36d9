package io.frankenbench.contender;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As much of HTTP/1.1 as the raw contenders need: one GET, one response with a known length. */
final class RawHttp {
  private RawHttp() {}

  /** The bytes of the request for {@code uri}. */
  static byte[] request(URI uri) {
    String query = uri.getRawQuery();
    String text =
        "GET "
            + uri.getRawPath()
            + (query == null ? "" : "?" + query)
            + " HTTP/1.1\r\nHost: "
            + uri.getRawAuthority()
            + "\r\nAccept: */*\r\n\r\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads one response as its bytes arrive and hands it to the batch. */
  static final class Response {
    private static final int HEAD_END = 0x0D0A0D0A; // CR LF CR LF

    private final Batch batch;
    private final int id;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream(256);
    private int lastFour;
    private long left;
    private Batch.@Nullable Body body;

    Response(Batch batch, int id) {
      this.batch = batch;
      this.id = id;
    }

    /**
     * Takes the next bytes.
     *
     * @return true once the response is complete
     * @throws IOException if this is not a response that can be understood
     */
    boolean take(ByteBuffer bytes) throws IOException {
      while (body == null && bytes.hasRemaining()) {
        byte next = bytes.get();
        head.write(next);
        lastFour = (lastFour << 8) | (next & 0xFF);
        if (lastFour == HEAD_END) {
          body = parseHead();
        }
      }
      if (body == null) {
        return false;
      }
      if (bytes.remaining() > left) {
        throw new IOException("more bytes than the announced length");
      }
      left -= bytes.remaining();
      if (bytes.hasRemaining()) {
        body.part(bytes);
      }
      if (left > 0) {
        return false;
      }
      body.end();
      return true;
    }

    private Batch.Body parseHead() throws IOException {
      List<String> lines = head.toString(StandardCharsets.ISO_8859_1).lines().toList();
      String statusLine = lines.getFirst();
      if (!statusLine.startsWith("HTTP/1.1 ") || statusLine.length() < 12) {
        throw new IOException("no HTTP/1.1 response: " + statusLine);
      }
      Map<String, String> headers = new HashMap<>();
      for (String line : lines.subList(1, lines.size())) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          headers.put(
              line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
      }
      String length = headers.get("content-length");
      if (length == null) {
        throw new IOException("a response without content-length");
      }
      left = Long.parseLong(length);
      return batch.answered(id, Integer.parseInt(statusLine.substring(9, 12)), headers::get);
    }
  }
}
