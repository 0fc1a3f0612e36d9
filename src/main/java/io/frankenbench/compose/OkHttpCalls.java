package io.frankenbench.compose;

import io.frankenbench.contender.Batch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Blocking calls, as every composer over OkHttp makes them; the result of a call is its id. */
public final class OkHttpCalls {
  private OkHttpCalls() {}

  /**
   * Fetches request {@code id}, and hands its answer to the batch.
   *
   * @throws IOException if it failed; the batch has been told
   */
  public static int get(OkHttpClient http, Batch batch, int id) throws IOException {
    Request request = new Request.Builder().url(batch.uri(id).toString()).build();
    try (Response response = http.newCall(request).execute()) {
      batch.answered(id, response.code(), response::header).readFrom(response.body().byteStream());
      return id;
    } catch (Exception e) { // an interrupt while it connects throws what nobody declares
      batch.failed(id, e);
      throw e;
    }
  }

  /** A call for each request of the batch, by id. */
  static List<Callable<Integer>> of(OkHttpClient http, Batch batch) {
    List<Callable<Integer>> calls = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      int id = i;
      calls.add(() -> get(http, batch, id));
    }
    return calls;
  }

  /** Begins to fetch request {@code id} on {@code threads}. */
  static CompletableFuture<Integer> begin(
      OkHttpClient http, Batch batch, int id, Executor threads) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return get(http, batch, id);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        threads);
  }
}
