/**
 * Turns {@code raw/} into what is published
 *
 * <p>summary, charts and pages.:A pure function of the files under {@code raw/}. May import {@code
 * stats}, {@code record} and {@code workload}.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.report;
