package io.frankenbench.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ReadReadyHandler;
import org.xnio.conduits.StreamSourceConduit;

/**
 * What a client sends; its end is kept from Undertow and handed to the {@link Reaper}. While an
 * answer waits Undertow does not read, so a client that leaves is not missed; who wants to know can
 * ask {@link #whenLeft}.
 */
final class ReapedSource extends AbstractStreamSourceConduit<StreamSourceConduit> {
  private final StreamConnection connection;
  private final Reaper reaper;
  private boolean ended;
  private boolean begun;
  private boolean observed;
  private @Nullable Runnable whenLeft;
  private @Nullable ByteBuffer readAhead;

  ReapedSource(StreamConnection connection, Reaper reaper) {
    super(connection.getSourceChannel().getConduit());
    this.connection = connection;
    this.reaper = reaper;
  }

  /** Runs {@code action} if the client leaves while nobody reads; {@code null}: not any more. */
  void whenLeft(@Nullable Runnable action) {
    whenLeft = action;
    if (action == null || ended) {
      return;
    }
    if (!observed) {
      observed = true;
      setReadReadyHandler(new Observer());
    }
    resumeReads();
  }

  /** True if bytes have come since the last request was there in whole. */
  boolean hasBegun() {
    return begun;
  }

  /** The bytes that have come are a request. */
  void requestIsThere() {
    begun = false;
  }

  @Override
  public int read(ByteBuffer into) {
    if (readAhead != null && into.hasRemaining()) {
      into.put(readAhead);
      readAhead = null;
      begun = true;
      return 1;
    }
    if (ended) {
      return 0;
    }
    int count = readOrEnd(into);
    if (count >= 0) {
      begun |= count > 0;
      return count;
    }
    end();
    return 0;
  }

  private int readOrEnd(ByteBuffer into) {
    try {
      return super.read(into);
    } catch (IOException e) {
      return -1;
    }
  }

  /** Reads no more, and has the connection closed soon. Only on the I/O thread. */
  void end() {
    if (!ended) {
      ended = true;
      suspendReads();
      reaper.add(connection);
    }
  }

  @Override
  public void resumeReads() {
    if (readAhead != null) {
      super.wakeupReads();
    } else if (!ended) {
      super.resumeReads();
    }
  }

  @Override
  public void wakeupReads() {
    if (!ended) {
      super.wakeupReads();
    }
  }

  /** Only reading tells whether a client has left: one byte, which is kept if there is one. */
  private void look(Runnable action) {
    if (readAhead != null) {
      suspendReads();
      return;
    }
    ByteBuffer one = ByteBuffer.allocate(1);
    int count = readOrEnd(one);
    if (count > 0) {
      readAhead = one.flip();
      suspendReads();
    } else if (count < 0) {
      end();
      action.run();
    }
  }

  /** Stands in front of Undertow's listener. */
  private final class Observer implements ReadReadyHandler {
    private final ReadReadyHandler undertow =
        new ReadReadyHandler.ChannelListenerHandler<>(connection.getSourceChannel());

    @Override
    public void readReady() {
      Runnable action = whenLeft;
      if (action == null) {
        undertow.readReady();
      } else {
        look(action);
      }
    }

    @Override
    public void forceTermination() {
      undertow.forceTermination();
    }

    @Override
    public void terminated() {
      undertow.terminated();
    }
  }
}
