/**
 * Libraries with nothing set beyond what a call needs: what somebody gets who has read no more than
 * how to begin. They stream and count bodies as everyone does, under models that limit nothing but
 * what they are told to; whatever else throttles them is the library's own choice.
 *
 * <p>May import {@code library}, {@code model} and the package above.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.contender.untouched;
