/**
 * What the shots of a run allow to be said: quantiles, intervals, ratios formed inside blocks,
 * contenders that can be told apart, which of two factors explains a spread.
 *
 * <p>Pure functions of numbers; imports nothing of the other packages.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.stats;
