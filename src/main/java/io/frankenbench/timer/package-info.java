/**
 * Tasks that only sleep, without any network: the seam between the harness and the models, one
 * small file per model, and the JMH benchmark that lets N of them wait at once and accounts for
 * each.
 *
 * <p>Runs in the fork. May import {@code measure}, {@code record} and {@code workload}; a {@link
 * io.frankenbench.timer.Sleeper} itself knows nothing but its {@link io.frankenbench.timer.Tasks}.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.timer;
