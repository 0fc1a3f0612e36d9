package io.frankenbench.selftest;

import io.frankenbench.contender.Batch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Clients that treat bodies as they should not. */
final class BodySabotages {
  private static final int VICTIM = 3;

  private BodySabotages() {}

  /** Takes the head for the whole and hangs up. */
  static final class NeverReads extends Honest {
    @Override
    void get(Batch batch, int id) throws IOException {
      try (Exchange exchange = connections().exchange(batch.uri(id))) {
        exchange.head(batch, id).end();
      }
    }
  }

  /** Loses the end of one body. */
  static final class CutsShort extends Honest {
    @Override
    void hand(Batch.Body body, int id, byte[] content) {
      int length = id == VICTIM ? content.length - 10 : content.length;
      body.part(ByteBuffer.wrap(content, 0, length));
      body.end();
    }
  }

  /** Hands over another body of the right length. */
  static final class HandsOverAnother extends Honest {
    @Override
    void hand(Batch.Body body, int id, byte[] content) {
      byte[] other = content;
      if (id == VICTIM) {
        other = content.clone();
        Arrays.fill(other, (byte) '?');
      }
      super.hand(body, id, other);
    }
  }

  /** Hangs up on one request and claims that it was answered. */
  static final class SwallowsErrors extends Honest {
    private final byte[] expected;

    SwallowsErrors(byte[] expected) {
      this.expected = expected;
    }

    @Override
    void get(Batch batch, int id) throws IOException {
      if (id != VICTIM) {
        super.get(batch, id);
        return;
      }
      var _ = batch.uri(id); // was refused, let us say
      Map<String, String> head = Map.of("id", "" + id, "delay", "" + Sabotage.TIME_SCALE);
      hand(batch.answered(id, 200, head::get), id, expected);
    }
  }

  /** Returns while the last body is still on its way. */
  static final class ReturnsEarly extends Honest {
    private static final long LATER_MILLIS = 150;

    @Override
    void hand(Batch.Body body, int id, byte[] content) {
      if (id != VICTIM) {
        super.hand(body, id, content);
        return;
      }
      CompletableFuture<Void> _ =
          CompletableFuture.runAsync(
              () -> super.hand(body, id, content),
              CompletableFuture.delayedExecutor(LATER_MILLIS, TimeUnit.MILLISECONDS));
    }
  }
}
