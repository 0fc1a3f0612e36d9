/**
 * Contenders that leave the fetching to other processes: worker JVMs, each with a contender of its
 * own, or a Python interpreter. They are started before the clock, get their orders through their
 * standard input and say on their standard output what became of each request; see {@link
 * io.frankenbench.contender.process.Worker} for the words.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.contender.process;
