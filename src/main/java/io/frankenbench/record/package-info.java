/**
 * What was seen: shots, the server's ledger, and the files under {@code raw/} that hold them. The
 * JSON forms spoken between server and forks live here too, since both sides need them.
 *
 * <p>Plain data and its files; no JMH, no HTTP. May import {@code workload} only.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.record;
