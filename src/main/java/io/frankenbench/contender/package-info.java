/**
 * The seam between the harness and the clients under test, and one file per contender: what each
 * concurrency model is like to write. To add one, write a {@link
 * io.frankenbench.contender.Contender} and add its name to {@code
 * META-INF/services/io.frankenbench.contender.Contender}.
 *
 * <p>A contender knows neither JMH nor the server nor the report. May import {@code workload} only.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.contender;
