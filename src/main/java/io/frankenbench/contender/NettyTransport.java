package io.frankenbench.contender;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.uring.IoUringIoHandler;
import java.lang.reflect.Method;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.DefaultAsyncHttpClient;
import org.asynchttpclient.netty.channel.ChannelManager;
import org.jspecify.annotations.Nullable;

/** What Netty asks for events: the JDK's selectors (nio), its own epoll, or io_uring. */
public final class NettyTransport {
  /**
   * The JVM flag that leaves Netty to the JDK's selectors. Without it AsyncHttpClient takes Netty's
   * epoll wherever its native library can be found, whatever its settings say.
   */
  public static final String ONLY_NIO = "-Dio.netty.transport.noNative=true";

  private NettyTransport() {}

  /** What {@code http} really uses. */
  static String inEffect(AsyncHttpClient http) {
    if (!(loops(http) instanceof IoEventLoopGroup group)) {
      return "unknown";
    }
    return group.isIoType(IoUringIoHandler.class)
        ? "io_uring"
        : group.isIoType(EpollIoHandler.class)
            ? "epoll"
            : group.isIoType(NioIoHandler.class) ? "nio" : "unknown";
  }

  /** The client's event loops, which it shows to nobody; {@code null} if they are not found. */
  private static @Nullable EventLoopGroup loops(AsyncHttpClient http) {
    try {
      Method method = DefaultAsyncHttpClient.class.getDeclaredMethod("channelManager");
      method.setAccessible(true);
      return ((ChannelManager) method.invoke(http)).getEventLoopGroup();
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
