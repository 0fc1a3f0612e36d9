package io.frankenbench.record;

import java.util.List;

/**
 * The server's answer to an {@link Announcement}.
 *
 * @param shot the shot's token; request i is {@code GET http://<addresses[i mod size]>/<shot>/<i>}
 * @param addresses {@code host:port}, literal IP addresses
 */
public record Announced(String shot, List<String> addresses) {}
