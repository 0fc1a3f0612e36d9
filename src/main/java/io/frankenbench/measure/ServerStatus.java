package io.frankenbench.measure;

import org.jspecify.annotations.Nullable;

/**
 * What the server says of itself.
 *
 * @param version of Frankenbench
 * @param pid of its process
 * @param bootId of its kernel, if it has one; tells whether clocks can be compared
 * @param inFlight requests read and not yet completed
 * @param shotConnections open connections on the addresses for shots
 * @param cpuNanos CPU time of its process so far
 */
public record ServerStatus(
    String version,
    long pid,
    @Nullable String bootId,
    int inFlight,
    int shotConnections,
    long cpuNanos) {}
