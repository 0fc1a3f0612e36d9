package io.frankenbench.run.machine;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of one check.
 *
 * @param name what was looked at
 * @param value what was found, as text
 * @param severity what it means for the run
 * @param meaning the same in words, with the cells concerned
 * @param remedy the exact command that mends it; {@code null} if nothing is to be mended, or no
 *     command can
 */
public record Finding(
    String name, String value, Severity severity, String meaning, @Nullable String remedy) {}
