/**
 * What callers do with many answers: gather them, take them as they come, stop at the first failure
 * or at a deadline, or forget them. One file per concurrency model shows what that is like to
 * write; the rest has each act performed as a shot and judges it.
 *
 * <p>Runs in the fork. May import {@code measure}, {@code contender}, {@code record} and {@code
 * workload}. What needs a preview of the JDK lives in {@code preview} and is loaded by name.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.compose;
