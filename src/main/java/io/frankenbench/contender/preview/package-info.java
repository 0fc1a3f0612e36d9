/**
 * What contenders need of a preview of JDK 25: compiled and run with {@code --enable-preview},
 * absent from what another JDK has built, and loaded by name. May import {@code model} and the
 * package above.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.contender.preview;
