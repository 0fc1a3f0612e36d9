/**
 * Turns a folder's {@code raw/} and {@code environment.json} into what is published: {@code
 * summary.csv}, charts, histograms and pages; and two such folders into what changed between them.
 * What the published fields mean is told in {@code data}.
 *
 * <p>A pure function of those files: the same ones render to the same bytes. May import {@code
 * stats}, {@code record} and {@code workload}.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.report;
