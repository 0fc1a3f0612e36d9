/**
 * The embedded Undertow delay server
 *
 * <p>answers each request after its delay, holds musters, and keeps its own ledger of every
 * shot.:May import {@code workload} and the JSON forms of {@code record}.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.server;
