/**
 * The command line: commands, their options, and messages to the user. May import everything;
 * nothing imports it.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.cli;
