package io.frankenbench.selftest;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Clients that ask for too much, too little, or for the wrong thing at the wrong time. */
final class RequestSabotages {
  private static final int VICTIM = 7;

  private RequestSabotages() {}

  /** Forgets one request. */
  static final class DropsOne extends Honest {
    @Override
    void get(Batch batch, int id) throws IOException {
      if (id != VICTIM) {
        super.get(batch, id);
      }
    }
  }

  /** Gets one answer, and says that the request failed. */
  static final class CallsOneFailed extends Honest {
    @Override
    void get(Batch batch, int id) throws IOException {
      if (id != VICTIM) {
        super.get(batch, id);
        return;
      }
      Exchange exchange = connections().exchange(batch.uri(id));
      Batch.Body _ = exchange.head(new Deaf(batch), id);
      byte[] _ = exchange.body();
      connections().giveBack(exchange);
      throw new IOException("closed early, or so it says");
    }
  }

  /** Sends one request twice and hands over one answer. */
  static final class DoublesOne extends Honest {
    @Override
    void get(Batch batch, int id) throws IOException {
      if (id == VICTIM) {
        try (Exchange unseen = connections().exchange(batch.uri(id))) {
          Batch.Body _ = unseen.head(new Deaf(batch), id);
          byte[] _ = unseen.body();
        }
      }
      super.get(batch, id);
    }
  }

  /** Gives up on one request after sending it, and tries again without telling. */
  static final class RetriesSilently extends Honest {
    @Override
    void get(Batch batch, int id) throws IOException {
      if (id == VICTIM) {
        connections().exchange(batch.uri(id)).close();
      }
      super.get(batch, id);
    }
  }

  /** Answers everything out of a cache and never connects. */
  static final class NeverAsks extends Honest {
    private final byte[] body;

    NeverAsks(byte[] body) {
      this.body = body;
    }

    @Override
    void get(Batch batch, int id) {
      var _ = batch.uri(id);
      Map<String, String> head = Map.of("id", "" + id, "delay", "" + Sabotage.TIME_SCALE);
      hand(batch.answered(id, 200, head::get), id, body);
    }
  }

  /** Sends a request that is no part of the batch. */
  static final class AsksForMore extends Honest {
    @Override
    void get(Batch batch, int id) throws IOException {
      if (id == VICTIM) {
        URI other = URI.create(batch.uri(id) + "000000");
        try (Exchange unseen = connections().exchange(other)) {
          Batch.Body _ = unseen.head(new Deaf(batch), id);
        }
      }
      super.get(batch, id);
    }
  }

  /** Hangs up on a request and makes its answer up. */
  static final class HangsUp extends Honest {
    private final byte[] body;

    HangsUp(byte[] body) {
      this.body = body;
    }

    @Override
    void get(Batch batch, int id) throws IOException {
      if (id != VICTIM) {
        super.get(batch, id);
        return;
      }
      try (Exchange exchange = connections().exchange(batch.uri(id))) {
        exchange.socket().setOption(StandardSocketOptions.SO_LINGER, 0);
      }
      Map<String, String> head = Map.of("id", "" + id, "delay", "" + Sabotage.TIME_SCALE);
      hand(batch.answered(id, 200, head::get), id, body);
    }
  }

  /** Has only five requests in flight, whatever was allowed. */
  static final class OnlyFive extends Honest {
    @Override
    void fetchAll(Batch batch, int inFlight) throws Exception {
      super.fetchAll(batch, Math.min(5, inFlight));
    }
  }

  /** Has more requests in flight than was allowed. */
  static final class TooMany extends Honest {
    @Override
    void fetchAll(Batch batch, int inFlight) throws Exception {
      super.fetchAll(batch, batch.size());
    }
  }

  /** Drops half of the batch with an exception. */
  static final class ThrowsHalfway extends Honest {
    @Override
    void fetchAll(Batch batch, int inFlight) throws Exception {
      super.fetchAll(new Part(batch, batch.size() / 2), inFlight);
      throw new IllegalStateException("half of it is lost");
    }
  }

  /** Never returns. */
  static final class Hangs extends Honest {
    @Override
    void fetchAll(Batch batch, int inFlight) throws Exception {
      super.fetchAll(batch, inFlight);
      new CountDownLatch(1).await();
    }
  }

  /** Starts its threads when it is opened, before the clock. */
  static final class Prestarts extends Honest {
    private static final int THREADS = 40;

    @Override
    public Client open(Settings settings) throws IOException {
      CountDownLatch closed = new CountDownLatch(1);
      for (int i = 0; i < THREADS; i++) {
        Thread.ofPlatform().daemon().start(() -> awaitQuietly(closed));
      }
      Client honest = super.open(settings);
      return new Client() {
        @Override
        public void fetch(Batch batch) throws Exception {
          honest.fetch(batch);
        }

        @Override
        public void close() throws IOException {
          closed.countDown();
          honest.close();
        }
      };
    }

    private static void awaitQuietly(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
