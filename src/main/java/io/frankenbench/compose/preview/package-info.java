/**
 * Composers that use a preview of JDK 25: compiled and run with {@code --enable-preview}, and
 * absent from what another JDK has built.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.compose.preview;
