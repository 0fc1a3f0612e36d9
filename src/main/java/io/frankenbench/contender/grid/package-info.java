/**
 * Library times model: each contender here joins one of {@code library} with one of {@code model}
 * and adds nothing of its own, so that two which share one differ by the other alone. Where a model
 * belongs to one library only, it is written out here.
 *
 * <p>May import {@code library}, {@code model} and the package above.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.contender.grid;
