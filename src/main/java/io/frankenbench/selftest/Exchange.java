package io.frankenbench.selftest;

import io.frankenbench.contender.Batch;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One request on one connection, by hand, so that anything can be done wrong with it. */
final class Exchange implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;
  private final Map<String, String> headers = new HashMap<>();

  Exchange(Socket socket) throws IOException {
    this.socket = socket;
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  /** Sends the request; waits for nothing. */
  void send(URI uri) throws IOException {
    String request =
        "GET " + uri.getRawPath() + " HTTP/1.1\r\nHost: " + uri.getRawAuthority() + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads the head and tells the batch. */
  Batch.Body head(Batch batch, int id) throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return batch.answered(id, status, headers::get);
  }

  /** Reads the body that the head announced. */
  byte[] body() throws IOException {
    byte[] content = new byte[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
    in.readFully(content);
    return content;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  Socket socket() {
    return socket;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
