package io.frankenbench.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Vega and Vega-Lite on the JVM: a specification goes in, an SVG comes out. One thread only. */
final class Vega implements AutoCloseable {
  private static final String WEBJARS = "/META-INF/resources/webjars/";

  private final Context context;

  /**
   * Loads the scripts; takes seconds.
   *
   * @throws IOException if a script is not in the class path
   */
  Vega() throws IOException {
    Properties versions = new Properties();
    try (InputStream in = open("/versions.properties")) {
      versions.load(in);
    }
    context = Context.newBuilder("js").option("js.ecmascript-version", "2024").build();
    run("/io/frankenbench/report/vega-host.js");
    for (String library : new String[] {"vega", "vega-lite"}) {
      String version = versions.getProperty(library);
      run(WEBJARS + library + "/" + version + "/" + library + ".min.js");
    }
  }

  /** The script of a library, as its WebJar holds it. */
  private void run(String resource) throws IOException {
    try (InputStream in = open(resource)) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      context.eval(Source.newBuilder("js", script, resource).build());
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = Vega.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException(resource + " is not in the class path; build the project again");
    }
    return in;
  }

  /**
   * Draws {@code spec}.
   *
   * @throws IOException if Vega fails or warns, with what it said
   */
  String svg(ObjectNode spec) throws IOException {
    try {
      // When the call returns, the engine has run all pending promises.
      Value answer = context.eval("js", "renderChart").execute(spec.toString());
      Value complaints = answer.getMember("complaints");
      if (complaints.getArraySize() > 0) {
        throw new IOException("Vega says: " + complaints.getArrayElement(0).asString());
      }
      return answer.getMember("svg").asString();
    } catch (PolyglotException e) {
      throw new IOException("Vega failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
