package io.frankenbench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Announced;
import io.frankenbench.record.Announcement;
import io.frankenbench.record.Json;
import io.frankenbench.record.ServerAddress;
import io.frankenbench.record.ServerLedger;
import io.frankenbench.record.ServerStatus;
import io.frankenbench.record.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to the delay server about shots, or to several that share the requests of each shot. Uses
 * the JDK's oldest HTTP client, which is no contender, so that talking about a shot warms up
 * nobody's code. Goes direct, whatever proxies the system names.
 */
public final class ControlClient {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 60_000;

  private final List<ServerAddress> servers;

  /** The server is there, but does not let this client speak. */
  public static final class WrongToken extends IOException {
    private static final long serialVersionUID = 1L;

    private WrongToken(ServerAddress server, boolean missing) {
      super(
          (missing
                  ? "the address " + server + " is without the server's token"
                  : "the token is not that of the server at " + server)
              + "; copy the whole URL that ./run-bench.sh serve prints");
    }
  }

  /** Speaks to {@code server}. */
  public ControlClient(ServerAddress server) {
    this(List.of(server));
  }

  /** Speaks to several: request i goes to server i mod their number. */
  public ControlClient(List<ServerAddress> servers) {
    this.servers = List.copyOf(servers);
  }

  /** True if the requests of a shot are shared. */
  boolean severalServers() {
    return servers.size() > 1;
  }

  /** Announces a shot. */
  public Announced announce(Announcement announcement) throws IOException {
    List<Announced> shares = new ArrayList<>();
    for (int n = 0; n < servers.size(); n++) {
      String shot = n == 0 ? null : shares.getFirst().shot();
      byte[] body =
          Json.MAPPER.writeValueAsBytes(announcement.share(n, servers.size()).called(shot));
      shares.add(
          Json.MAPPER.readValue(call(servers.get(n), "POST", "/-/shots", body), Announced.class));
    }
    return Announced.together(shares);
  }

  /** Closes a shot, once it is over, and returns the server's account of it. */
  public ServerLedger close(Announced shot) throws IOException {
    return closed("/-/shots/" + shot.shot());
  }

  /** Closes a shot at once, whatever is in flight, and returns the server's account of it. */
  ServerLedger stop(Announced shot) throws IOException {
    return closed("/-/shots/" + shot.shot() + "?now");
  }

  /** Lets go what the muster of a shot holds on. */
  void letGo(Announced shot) throws IOException {
    for (ServerAddress server : servers) {
      byte[] _ = call(server, "DELETE", "/-/shots/" + shot.shot() + "/muster", null);
    }
  }

  private ServerLedger closed(String shot) throws IOException {
    List<ServerLedger> ledgers = new ArrayList<>();
    for (ServerAddress server : servers) {
      ledgers.add(Json.MAPPER.readValue(call(server, "DELETE", shot, null), ServerLedger.class));
    }
    return ServerLedgers.together(ledgers);
  }

  /** The server's state. */
  public ServerStatus status() throws IOException {
    List<ServerStatus> all = new ArrayList<>();
    for (ServerAddress server : servers) {
      all.add(Json.MAPPER.readValue(call(server, "GET", "/-/status", null), ServerStatus.class));
    }
    return ServerStatus.together(all);
  }

  /** The body of {@code bytes} bytes that the server answers with. */
  public byte[] body(int bytes) throws IOException {
    return call(servers.getFirst(), "GET", "/-/bodies/" + bytes, null);
  }

  private static byte[] call(
      ServerAddress server, String method, String path, byte @Nullable [] body) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) server.uri().resolve(path).toURL().openConnection(Proxy.NO_PROXY);
    connection.setInstanceFollowRedirects(false); // the token is for nobody else
    if (server.token() != null) {
      connection.setRequestProperty(Token.HEADER, server.token().secret());
    }
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    connection.setRequestMethod(method);
    if (body != null) {
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(body.length);
      connection.setRequestProperty("Content-Type", "application/json");
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
    }
    int status = connection.getResponseCode();
    String token = connection.getHeaderField(Token.HEADER);
    if (status == HttpURLConnection.HTTP_FORBIDDEN && token != null) {
      throw new WrongToken(server, token.equals("missing"));
    }
    if (status < 200 || status >= 300) {
      throw new IOException(
          "the server answered " + status + " to " + method + " " + path + refusal(connection));
    }
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private static String refusal(HttpURLConnection connection) throws IOException {
    try (InputStream in = connection.getErrorStream()) {
      if (in == null) {
        return "";
      }
      JsonNode error = Json.MAPPER.readTree(in).path("error");
      return error.isTextual() ? ": " + error.asText() : "";
    }
  }
}
