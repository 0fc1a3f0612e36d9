package io.frankenbench.selftest;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Clients that use other connections than were asked for. */
final class ConnectionSabotages {
  private ConnectionSabotages() {}

  /** Keeps its connections from shot to shot, where each should open its own. */
  static final class Pools extends Honest {
    @Override
    public Client open(Settings settings) throws IOException {
      Client honest = super.open(settings);
      return new Client() {
        @Override
        public void fetch(Batch batch) throws Exception {
          honest.fetch(batch);
        }

        @Override
        public void close() {
          // the next shot finds them
        }
      };
    }
  }

  /** Opens connections when it is opened, before the clock, wherever it has been before. */
  static final class ConnectsBefore extends Honest {
    @Override
    public Client open(Settings settings) throws IOException {
      for (InetSocketAddress address : connections().addresses()) {
        for (int i = 0; i < settings.inFlight(); i++) {
          connections().idle(address).add(Connections.connect(address));
        }
      }
      return super.open(settings);
    }
  }

  /** Opens new connections for every shot, where those of the last should be used. */
  static final class NeverPools extends Honest {
    @Override
    void get(Batch batch, int id) throws IOException {
      try (Exchange exchange = connections().exchange(batch.uri(id))) {
        hand(exchange.head(batch, id), id, exchange.body());
      }
    }
  }
}
