package io.frankenbench.contender;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some libraries take the user's proxy, others do not: here all go direct. */
public final class Proxies {
  private static final Pattern PROPERTY =
      Pattern.compile(
          "(https?|ftp)\\.(proxy|nonProxy).*|socks.*Proxy.*|java\\.net\\.useSystemProxies"
              + "|org\\.asynchttpclient\\.useProxy.*");

  private Proxies() {}

  /** From here on no library of this JVM finds a proxy; to be called before one is opened. */
  public static void forget() {
    System.getProperties().stringPropertyNames().stream()
        .filter(PROPERTY.asMatchPredicate())
        .forEach(System::clearProperty);
    ProxySelector.setDefault(ProxySelector.of(null)); // what is in net.properties, too
  }

  /** The same for a process that is started with {@code environment}. */
  public static void forget(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
  }

  /** What this JVM tells a library that asks for a proxy; {@code none} if it goes direct. */
  public static String inEffect() {
    String proxies =
        Stream.of("http", "https", "socket")
            .flatMap(scheme ->
                ProxySelector.getDefault().select(URI.create(scheme + "://server:80")).stream())
            .filter(proxy -> proxy.type() != Proxy.Type.DIRECT)
            .map(Proxy::toString)
            .distinct()
            .collect(Collectors.joining(", "));
    return proxies.isEmpty() ? "none" : proxies;
  }
}
