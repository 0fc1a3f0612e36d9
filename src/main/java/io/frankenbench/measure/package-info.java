/**
 * The JMH benchmark, where its contenders are found, and what surrounds a shot - costs, kernel
 * counters, the client's ledger - and the verification of both ledgers.
 *
 * <p>Runs in the fork. May import {@code contender}, {@code record} and {@code workload}; talks to
 * the server over HTTP only.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.measure;
