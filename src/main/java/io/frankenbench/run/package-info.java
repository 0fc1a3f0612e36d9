/**
 * Suites, blocks and forks: what is run in which order, what is missing of it, and where the
 * results go; and the jars in which the user brings contenders along. Runs in the host. May import
 * {@code measure}, {@code timer}, {@code compose}, {@code server}, {@code report}, {@code record},
 * {@code contender} and {@code workload}.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.run;
