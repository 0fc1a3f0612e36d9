package io.frankenbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xnio.conduits.StreamSinkConduit;

class ReapedSinkTest {
  private final AtomicInteger reaped = new AtomicInteger();

  /** To a client that has left: whatever is done with it fails. */
  private ReapedSink sink(boolean owesNothing) {
    StreamSinkConduit broken =
        (StreamSinkConduit)
            Proxy.newProxyInstance(
                ReapedSinkTest.class.getClassLoader(),
                new Class<?>[] {StreamSinkConduit.class},
                (_, _, _) -> {
                  throw new IOException("Broken pipe");
                });
    return new ReapedSink(broken, () -> owesNothing, reaped::incrementAndGet);
  }

  @Test
  void what_nobody_asked_for_seems_to_be_written_and_the_connection_is_reaped_once()
      throws IOException {
    ReapedSink sink = sink(true);
    ByteBuffer settings = ByteBuffer.allocate(20);
    ByteBuffer[] frames = {ByteBuffer.allocate(9), ByteBuffer.allocate(4), ByteBuffer.allocate(2)};

    assertThat(sink.write(settings)).isEqualTo(20);
    assertThat(settings.hasRemaining()).isFalse();
    assertThat(sink.write(frames, 1, 2)).isEqualTo(6);
    assertThat(frames[0].hasRemaining()).isTrue();
    assertThat(frames[2].hasRemaining()).isFalse();
    assertThat(sink.flush()).isTrue();
    assertThat(reaped).hasValue(1);
  }

  @Test
  void an_answer_that_cannot_be_written_fails() {
    ReapedSink sink = sink(false);

    assertThatThrownBy(() -> sink.write(ByteBuffer.allocate(20))).hasMessage("Broken pipe");
    assertThatThrownBy(() -> sink.write(new ByteBuffer[] {ByteBuffer.allocate(9)}, 0, 1))
        .hasMessage("Broken pipe");
    assertThatThrownBy(sink::flush).hasMessage("Broken pipe");
    assertThat(reaped).hasValue(0);
  }
}
