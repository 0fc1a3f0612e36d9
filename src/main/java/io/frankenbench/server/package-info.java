/**
 * The embedded Undertow delay server: answers each request after its delay, holds musters, and
 * keeps its own ledger of every shot. The entry point is {@link
 * io.frankenbench.server.DelayServer}; everything else but {@code ServerOptions} and what it holds
 * is private to the package.
 *
 * <p>May import {@code workload} and the JSON forms of {@code record}.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.server;
