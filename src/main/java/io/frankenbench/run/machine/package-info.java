/**
 * What this machine is, what it allows, and what that means for the cells of a run: facts, checks,
 * their rendering for a terminal, and the content of {@code environment.json}.
 *
 * <p>Runs in the host. May import {@code record}, {@code workload}, and from {@code measure} how
 * the kernel's files are read. A fact that could not be read is {@code null}, never 0.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.run.machine;
