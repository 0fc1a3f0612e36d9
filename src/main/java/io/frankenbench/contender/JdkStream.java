package io.frankenbench.contender;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Hands one answer of the JDK's client to the batch, part by part; its result is the status. */
public final class JdkStream implements BodySubscriber<Integer> {
  private final int status;
  private final Batch.Body body;
  private final CompletableFuture<Integer> done = new CompletableFuture<>();

  /** Takes the answer to request {@code id}, which begins with {@code head}. */
  public JdkStream(Batch batch, int id, ResponseInfo head) {
    status = head.statusCode();
    body = batch.answered(id, status, name -> head.headers().firstValue(name).orElse(null));
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    parts.forEach(body::part);
  }

  @Override
  public void onComplete() {
    body.end();
    done.complete(status);
  }

  @Override
  public void onError(Throwable failure) {
    done.completeExceptionally(failure);
  }

  @Override
  public CompletionStage<Integer> getBody() {
    return done;
  }
}
