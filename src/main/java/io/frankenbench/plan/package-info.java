/**
 * What a run is to do: suites, their groups of cells under loads and paces, what the user wants
 * otherwise, the jars that the user brings along, and how long it will take. May import {@code
 * measure}, {@code timer}, {@code compose}, {@code record}, {@code contender} and {@code workload}.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.plan;
