/**
 * Finds the contenders' own source, which the build puts beside their classes, and what of it each
 * of them uses, so that it is published beside the figures.
 *
 * <p>May import {@code contender}, {@code measure} and {@code record}.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.run.source;
