package io.frankenbench.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.StreamConnection;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/** What a client sends; its end is kept from Undertow and handed to the {@link Reaper}. */
final class ReapedSource extends AbstractStreamSourceConduit<StreamSourceConduit> {
  private final StreamConnection connection;
  private final Reaper reaper;
  private boolean ended;

  ReapedSource(StreamConnection connection, Reaper reaper) {
    super(connection.getSourceChannel().getConduit());
    this.connection = connection;
    this.reaper = reaper;
  }

  @Override
  public int read(ByteBuffer into) {
    if (ended) {
      return 0;
    }
    int count;
    try {
      count = super.read(into);
    } catch (IOException e) {
      count = -1;
    }
    if (count >= 0) {
      return count;
    }
    ended = true;
    suspendReads();
    reaper.add(connection);
    return 0;
  }

  @Override
  public void resumeReads() {
    if (!ended) {
      super.resumeReads();
    }
  }

  @Override
  public void wakeupReads() {
    if (!ended) {
      super.wakeupReads();
    }
  }
}
