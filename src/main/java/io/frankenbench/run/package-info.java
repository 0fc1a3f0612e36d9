/**
 * Suites, blocks and forks: what is run in which order, what is missing of it, and where the
 * results go. Runs in the host. May import {@code measure}, {@code timer}, {@code server}, {@code
 * report}, {@code record}, {@code contender} and {@code workload}.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.run;
