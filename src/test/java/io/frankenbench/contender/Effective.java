package io.frankenbench.contender;

import io.frankenbench.workload.Protocol;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The settings of a client of 10,000 in flight and at most 3 s of delay, as it tells them. */
final class Effective {
  private Effective() {}

  private static Settings tenThousand(Protocol protocol) {
    return new Settings(10_000, Duration.ofSeconds(3), protocol);
  }

  static Map<String, String> settings(Contender contender) throws Exception {
    return settings(contender, Protocol.H1);
  }

  static Map<String, String> settings(Contender contender, Protocol protocol) throws Exception {
    try (Contender.Client client = contender.open(tenThousand(protocol))) {
      return client.settings();
    }
  }

  /** Those of the library: without the threads, which the model may have brought. */
  static Map<String, String> ofLibrary(Contender contender) throws Exception {
    Map<String, String> settings = new TreeMap<>(settings(contender));
    settings.remove("threads");
    settings.remove("library threads");
    return settings;
  }
}
