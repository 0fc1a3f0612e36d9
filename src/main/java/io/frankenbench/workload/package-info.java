/**
 * What is asked of a contender: the workload, the delay of each request, and the schedule that a
 * client without any cost would achieve.
 *
 * <p>Pure: no I/O, no clock, no randomness but what a seed determines. Imports nothing of the other
 * packages; every other package may import this one.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.workload;
