package io.frankenbench.record;

import java.util.ArrayList;
import java.util.List;

/**
 * The server's answer to an {@link Announcement}.
 *
 * @param shot the shot's token; request i is {@code GET http://<addresses[i mod size]>/<shot>/<i>}
 * @param addresses {@code host:port}, literal IP addresses
 */
public record Announced(String shot, List<String> addresses) {

  /**
   * The same shot, announced to several servers, each of which has its share of the requests: their
   * addresses take turns, so that request i goes to server i mod their number.
   */
  public static Announced together(List<Announced> servers) {
    int each = servers.stream().mapToInt(one -> one.addresses().size()).min().orElse(0);
    List<String> addresses = new ArrayList<>();
    for (int n = 0; n < each; n++) {
      for (Announced server : servers) {
        addresses.add(server.addresses().get(n));
      }
    }
    return new Announced(servers.getFirst().shot(), addresses);
  }
}
