package io.frankenbench.record;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where a delay server is, and the token that its control wants. Handed over as one URL, {@code
 * http://host:port/#token}: what follows {@code #} is sent by no HTTP client of its own accord,
 * neither as part of a request nor as a referrer.
 *
 * @param uri {@code http://host:port}
 * @param token {@code null} if the URL had none
 */
public record ServerAddress(URI uri, @Nullable Token token) {
  private static final String FORM = "write http://host:port/#token, as serve prints it";
  private static final int MOST_PORT = 65_535;

  /**
   * Reads a whole URL.
   *
   * @throws IllegalArgumentException if it is none of a delay server, with a message for the user
   *     that does not tell the token
   */
  public static ServerAddress parse(String whole) {
    int end = whole.indexOf('#');
    String text = end < 0 ? whole : whole.substring(0, end);
    URI uri = checked(text);
    return new ServerAddress(
        URI.create("http://" + uri.getRawAuthority()),
        end < 0 ? null : new Token(whole.substring(end + 1)));
  }

  private static URI checked(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + text + "' is no address; " + FORM, e);
    }
    if ("https".equals(uri.getScheme())) {
      throw wrong(text, "delay servers speak http, not https");
    }
    if (!"http".equals(uri.getScheme()) || uri.getRawAuthority() == null) {
      throw new IllegalArgumentException("'" + text + "' is no address; " + FORM);
    }
    if (uri.getHost() == null) {
      throw wrong(
          text, "its host has letters that no host name has, or no number as port; try its IP");
    }
    if (uri.getPort() == 0 || uri.getPort() > MOST_PORT) {
      throw wrong(text, "port " + uri.getPort() + " is out of range; give 1 to " + MOST_PORT);
    }
    boolean bare = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
    if (!bare || uri.getRawQuery() != null || uri.getRawUserInfo() != null) {
      throw wrong(text, FORM);
    }
    return uri;
  }

  private static IllegalArgumentException wrong(String text, String why) {
    return new IllegalArgumentException("'" + text + "' cannot be used: " + why);
  }

  /** The whole URL, which only those may see who may use the server. */
  public String whole() {
    return token == null ? uri.toString() : uri + "/#" + token.secret();
  }

  /** The address without the token. */
  @Override
  public String toString() {
    return uri.toString();
  }
}
