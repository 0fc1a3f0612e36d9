package io.frankenbench.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.frankenbench.record.Json;
import io.frankenbench.record.ServerAddress;
import io.frankenbench.record.Token;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One HTTP/1.1 connection on a bare socket. */
final class Wire implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private String method = "";
  private String more = "";

  /** Connects to the control of {@code server}, with its token. */
  static Wire control(ServerAddress server) throws IOException {
    return new Wire(server.uri().getAuthority())
        .with(Token.HEADER + ": " + server.token().secret());
  }

  /** Connects to {@code host:port}. */
  Wire(String address) throws IOException {
    int colon = address.lastIndexOf(':');
    socket =
        new Socket(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    socket.setSoTimeout(30_000);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends one more header with each request. */
  Wire with(String header) {
    more += header + "\r\n";
    return this;
  }

  record Answer(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.get(name);
    }

    <T> T as(Class<T> type) throws IOException {
      return Json.MAPPER.readValue(body, type);
    }

    String error() throws IOException {
      return Json.MAPPER.readTree(body).get("error").asText();
    }
  }

  Answer get(String path) throws IOException {
    return call("GET", path, "");
  }

  Answer call(String verb, String path, String body) throws IOException {
    send(verb, path, body);
    return receive();
  }

  void send(String verb, String path, String body) throws IOException {
    method = verb;
    byte[] request =
        (verb
                + " "
                + path
                + " HTTP/1.1\r\nHost: test\r\n"
                + more
                + "Content-Length: "
                + body.length()
                + "\r\n\r\n"
                + body)
            .getBytes(ISO_8859_1);
    socket.getOutputStream().write(request);
  }

  /** Sends bytes that need be no request. */
  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** Says that nothing more is sent. */
  void halfClose() throws IOException {
    socket.shutdownOutput();
  }

  /** Waits until the server has closed the connection, whatever it says before. */
  void awaitEnd() throws IOException {
    try {
      while (in.read() >= 0) {
        // whatever it is
      }
    } catch (SocketException e) {
      // reset, which is an end, too
    }
  }

  Answer receive() throws IOException {
    int status = Integer.parseInt(line().substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
    }
    int length = method.equals("HEAD") ? 0 : Integer.parseInt(headers.get("content-length"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("body cut at " + body.length + " of " + length);
    }
    return new Answer(status, headers, new String(body, ISO_8859_1));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  /** Breaks the connection instead of closing it. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
