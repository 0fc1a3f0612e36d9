/**
 * The seam between the harness and the clients under test, and one file per contender: what each
 * concurrency model is like to write. To add one, write a {@link
 * io.frankenbench.contender.Contender} and add its name to {@code
 * META-INF/services/io.frankenbench.contender.Contender}, here or in a jar of your own. The seam is
 * {@code Contender}, {@code Batch} and {@code Settings}, and {@code SpeaksHttp2} for those who do;
 * contenders in other jars use no more of this program than that.
 *
 * <p>Where one library is to meet several models, and one model several libraries, each is written
 * once: libraries in {@code library}, models in {@code model}; {@code grid} joins them, and {@code
 * untouched} has the libraries with nothing set. What needs a preview of the JDK lives in {@code
 * preview} and is loaded by name.
 *
 * <p>A contender knows neither JMH nor the server nor the report. May import {@code workload} only.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.contender;
