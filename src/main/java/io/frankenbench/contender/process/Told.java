package io.frankenbench.contender.process;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender.Client;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A client with more to say of its settings. */
record Told(Client client, Map<String, String> settings) implements Client {

  @Override
  public void fetch(Batch batch) throws Exception {
    client.fetch(batch);
  }

  @Override
  public List<ProcessHandle> processes() {
    return client.processes();
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
