package io.frankenbench.contender;

import static org.asynchttpclient.Dsl.asyncHttpClient;
import static org.asynchttpclient.Dsl.config;
import static org.asynchttpclient.Dsl.get;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.AsyncHttpClientConfig;
import org.asynchttpclient.AsyncHttpClientConfig.ResponseBodyPartFactory;

/**
 * AsyncHttpClient: callbacks on Netty's event loops. One thread submits everything; each answer is
 * taken part by part where it arrives.
 */
public final class AhcAsync implements Contender {

  @Override
  public String id() {
    return "ahc-async";
  }

  @Override
  public Client open(Settings settings) {
    AsyncHttpClientConfig config =
        config()
            .setMaxConnections(-1)
            .setMaxConnectionsPerHost(-1)
            .setMaxRequestRetry(0) // 5 unless set
            .setConnectTimeout(settings.patience()) // 5 s unless set
            .setRequestTimeout(settings.patience()) // 60 s unless set
            .setReadTimeout(settings.patience()) // 60 s unless set
            .setPooledConnectionIdleTimeout(settings.keepAlive()) // 60 s unless set
            .setResponseBodyPartFactory(ResponseBodyPartFactory.LAZY) // parts are not copied
            .build();
    AsyncHttpClient http = asyncHttpClient(config);
    Semaphore permits = new Semaphore(settings.inFlight());
    return new Client() {
      @Override
      public void fetch(Batch batch) throws InterruptedException {
        List<CompletableFuture<?>> answers = new ArrayList<>(batch.size());
        for (int id = 0; id < batch.size(); id++) {
          permits.acquire();
          answers.add(
              http.executeRequest(get(batch.uri(id).toString()), new AhcStream(batch, id))
                  .toCompletableFuture()
                  .handle((answer, failure) -> {
                    permits.release();
                    return answer;
                  }));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
      }

      @Override
      public Map<String, String> settings() {
        return Map.of(
            "threads", config.getIoThreadsCount() + " event loops",
            "native transport", "" + config.isUseNativeTransport(),
            "maxConnections", "" + config.getMaxConnections(),
            "maxConnectionsPerHost", "" + config.getMaxConnectionsPerHost(),
            "maxRequestRetry", "" + config.getMaxRequestRetry(),
            "responseBodyPartFactory", "" + config.getResponseBodyPartFactory(),
            "connectTimeout", "" + config.getConnectTimeout(),
            "requestTimeout", "" + config.getRequestTimeout(),
            "pooledConnectionIdleTimeout", "" + config.getPooledConnectionIdleTimeout());
      }

      @Override
      public void close() throws IOException {
        http.close();
      }
    };
  }
}
