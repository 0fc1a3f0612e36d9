package io.frankenbench.contender;

import io.frankenbench.workload.Protocol;
import java.util.Set;

/** A contender that speaks HTTP/2 in clear text as well as HTTP/1.1, as its settings say. */
public interface SpeaksHttp2 extends Contender {

  @Override
  default Set<Protocol> protocols() {
    return Set.of(Protocol.values());
  }
}
