/**
 * Contenders and servers that cheat or fail on purpose, and the proof that each is caught: what
 * {@code ./run-bench.sh selftest} runs.
 *
 * <p>May import {@code measure}, {@code server}, {@code contender}, {@code record} and {@code
 * workload}.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.selftest;
