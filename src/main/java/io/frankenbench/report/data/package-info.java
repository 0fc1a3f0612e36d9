/**
 * What each field of the published files means: the one place from which the page on the data is
 * made, and against which tests hold what is really written.
 *
 * <p>Words only; imports nothing of this project.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.report.data;
