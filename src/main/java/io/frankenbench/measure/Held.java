package io.frankenbench.measure;

import org.jspecify.annotations.Nullable;

/**
 * What each of many requests holds while all wait together, in bytes; {@code null} where it cannot
 * be told.
 *
 * @param heap of the client
 * @param kernel of this machine
 */
record Held(@Nullable Double heap, @Nullable Double kernel) {}
