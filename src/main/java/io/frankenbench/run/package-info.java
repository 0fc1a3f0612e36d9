/**
 * Blocks and forks: what of a plan is run when, what is missing of it, and where the results go.
 * Runs in the host. May import {@code plan}, {@code measure}, {@code timer}, {@code compose},
 * {@code server}, {@code report}, {@code record}, {@code contender} and {@code workload}.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.run;
