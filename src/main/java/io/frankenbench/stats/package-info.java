/**
 * Ratios, intervals and groups
 *
 * <p>what the shots of a run allow to be said.:Pure functions of numbers; imports nothing of the
 * other packages.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.stats;
