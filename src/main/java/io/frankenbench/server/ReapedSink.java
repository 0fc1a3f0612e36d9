package io.frankenbench.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/**
 * What a client is sent by HTTP/2. A client that has opened more connections than it needs leaves
 * some of them at once; what the server writes of itself, such as its settings, then fails, and
 * Undertow closes the connection there and then, which is dear when many do so (see {@link
 * Reaper}). So a write that fails while the connection owes no answer seems to succeed, and the
 * connection is left to the reaper.
 */
final class ReapedSink extends AbstractStreamSinkConduit<StreamSinkConduit> {
  private final BooleanSupplier owesNothing;
  private final Runnable reap;
  private boolean ended;

  /**
   * @param owesNothing tells whether no request of the connection waits for its answer
   * @param reap has the connection closed soon
   */
  ReapedSink(StreamSinkConduit next, BooleanSupplier owesNothing, Runnable reap) {
    super(next);
    this.owesNothing = owesNothing;
    this.reap = reap;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    try {
      return ended ? swallowed(from) : super.write(from);
    } catch (IOException e) {
      end(e);
      return swallowed(from);
    }
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) throws IOException {
    try {
      return ended ? swallowed(from, offset, length) : super.write(from, offset, length);
    } catch (IOException e) {
      end(e);
      return swallowed(from, offset, length);
    }
  }

  @Override
  public boolean flush() throws IOException {
    try {
      return ended || super.flush();
    } catch (IOException e) {
      end(e);
      return true;
    }
  }

  private void end(IOException failure) throws IOException {
    if (!owesNothing.getAsBoolean()) {
      throw failure;
    }
    ended = true;
    reap.run();
  }

  private static int swallowed(ByteBuffer bytes) {
    int count = bytes.remaining();
    bytes.position(bytes.limit());
    return count;
  }

  private static long swallowed(ByteBuffer[] bytes, int offset, int length) {
    long count = 0;
    for (int i = offset; i < offset + length; i++) {
      count += swallowed(bytes[i]);
    }
    return count;
  }
}
