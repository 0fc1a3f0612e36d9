package io.frankenbench.compose;

import io.frankenbench.workload.Workload;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an act when it is judged, beside what is known of every shot.
 *
 * @param act that was performed
 * @param workload that it was performed on
 * @param breaks the request that the server broke; {@code null}: none
 * @param endNanos when the rest was to be given up, in nanoseconds after the start; of no meaning
 *     where nothing was
 * @param batch what became of the requests
 * @param caller what the caller got
 * @param thrown what the composer threw; {@code null}: nothing
 */
record Performed(
    Act act,
    Workload workload,
    @Nullable Integer breaks,
    long endNanos,
    Watched batch,
    Handed caller,
    @Nullable Throwable thrown) {}
