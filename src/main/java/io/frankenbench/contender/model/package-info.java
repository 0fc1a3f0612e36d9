/**
 * Concurrency models, each written once for every library that it fits: what one writes oneself. A
 * library is seen through one of three small seams: its calls block, call back, or are streams. May
 * import the package above and Reactor, no HTTP library.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.contender.model;
