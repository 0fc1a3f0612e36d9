package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Reactive;
import io.netty.channel.ChannelOption;
import io.netty.resolver.DefaultAddressResolverGroup;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.HttpResources;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientConfig;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * Reactor Netty: each call is a stream that does nothing until it is subscribed to, then works on
 * one of Netty's event loops.
 */
public final class ReactorNetty implements Reactive {
  private static final int LOOPS = LoopResources.DEFAULT_IO_WORKER_COUNT;

  /** How long event loops that are to end wait for more work: 2 s unless told. */
  private static final Duration QUIET = Duration.ZERO;

  /** They end after this at the latest. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final HttpClient http;
  private final Map<String, String> told;
  private final Mono<Void> disposal;

  /**
   * A client and what came with it.
   *
   * @param told settings that the client does not tell by itself
   * @param disposal closes every connection and ends every thread when it is subscribed to
   */
  private ReactorNetty(HttpClient http, Map<String, String> told, Mono<Void> disposal) {
    this.http = http;
    this.told = told;
    this.disposal = disposal;
  }

  /** A client whose only limit is the one of its subscriber. */
  public static ReactorNetty open(Settings settings) {
    Duration patience = settings.patience();
    ConnectionProvider connections =
        ConnectionProvider.builder("frankenbench")
            .maxConnections(settings.inFlight()) // 500 for each address unless set
            .pendingAcquireMaxCount(-1) // twice that unless set
            .pendingAcquireTimeout(patience) // 45 s unless set
            .maxIdleTime(settings.keepAlive())
            .build();
    LoopResources loops = LoopResources.create("reactor-http", LOOPS, true);
    HttpClient http =
        HttpClient.create(connections)
            .protocol(HttpProtocol.HTTP11)
            .disableRetry(true) // one unless disabled
            .responseTimeout(patience)
            .option( // 30 s unless set
                ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(patience.toMillis()))
            .resolver(DefaultAddressResolverGroup.INSTANCE) // the JDK's: addresses are literal
            .runOn(loops);
    return new ReactorNetty(
        http,
        Map.of(
            "pendingAcquireMaxCount", "-1",
            "pendingAcquireTimeout", "" + patience,
            "maxIdleTime", "" + settings.keepAlive()),
        connections.disposeLater().then(loops.disposeLater(QUIET, GRACE)));
  }

  /** A client with nothing set: its connections and event loops are those of the whole JVM. */
  public static ReactorNetty untouched() {
    return new ReactorNetty(
        HttpClient.create(),
        Map.of(
            "pendingAcquireMaxCount", "2 × maxConnections",
            "pendingAcquireTimeout",
                "" + Duration.ofMillis(ConnectionProvider.DEFAULT_POOL_ACQUIRE_TIMEOUT),
            "maxIdleTime", "none"),
        // Closes them all at once: its loops need the 2 s in which they still take on work.
        HttpResources.disposeLoopsAndConnectionsLater());
  }

  @Override
  public Mono<Void> get(Batch batch, int id) {
    return http.get()
        .uri(batch.uri(id))
        .response((head, content) -> {
          Batch.Body body =
              batch.answered(id, head.status().code(), name -> head.responseHeaders().get(name));
          return content
              .doOnNext(part -> body.part(part.nioBuffer()))
              .doOnComplete(body::end)
              .then();
        })
        .then()
        .onErrorResume(failure -> {
          batch.failed(id, failure);
          return Mono.empty();
        });
  }

  @Override
  public Map<String, String> settings() {
    HttpClientConfig config = http.configuration();
    Map<String, String> all = new TreeMap<>(told);
    all.put("threads", LOOPS + " event loops");
    all.put("transport", LoopResources.hasNativeSupport() ? "native" : "nio");
    all.put("maxConnections", "" + config.connectionProvider().maxConnections());
    all.put("retryDisabled", "" + config.isRetryDisabled());
    all.put("protocols", Arrays.toString(config.protocols()));
    all.put("acceptGzip", "" + config.isAcceptGzip());
    Duration patience = config.responseTimeout();
    all.put("responseTimeout", patience == null ? "none" : patience.toString());
    return all;
  }

  @Override
  public void close() {
    disposal.block();
  }
}
