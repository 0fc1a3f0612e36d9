/**
 * HTTP libraries behind the seams of {@code model}, one file for each way of calling one: what the
 * library must be told so that its caller's limit is the only one, how it is called, and how it
 * hands over an answer part by part. {@code open} makes such a client; {@code untouched}, where
 * there is one, makes it with nothing set.
 *
 * <p>May import {@code model}, the package above, and the library itself.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.contender.library;
