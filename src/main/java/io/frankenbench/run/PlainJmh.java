package io.frankenbench.run;

import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** JMH as its users know it; only the delay server is added, in this JVM. */
public final class PlainJmh {
  private PlainJmh() {}

  /**
   * Runs JMH with {@code args}.
   *
   * @return its exit status
   */
  public static int run(List<String> args) throws IOException {
    try (DelayServer server = DelayServer.start(ServerOptions.defaults())) {
      List<String> all = new ArrayList<>(args);
      String flags = String.join(" ", ForkJvm.FLAGS) + " -Dfrankenbench.server=" + server.control();
      all.addAll(List.of("-jvmArgsPrepend", flags));
      org.openjdk.jmh.Main.main(all.toArray(String[]::new));
      return 0;
    }
  }
}
