package io.frankenbench.contender;

import io.netty.handler.codec.http.HttpHeaders;
import org.asynchttpclient.AsyncHandler;
import org.asynchttpclient.HttpResponseBodyPart;
import org.asynchttpclient.HttpResponseStatus;
import org.jspecify.annotations.Nullable;

/** Hands one answer to the batch, part by part, as AsyncHttpClient delivers it. */
public final class AhcStream implements AsyncHandler<Integer> {
  private final Batch batch;
  private final int id;
  private final Runnable afterwards;
  private int status;
  private Batch.@Nullable Body body;

  /** Takes the answer to request {@code id}. */
  public AhcStream(Batch batch, int id) {
    this(batch, id, () -> {});
  }

  /** The same; {@code afterwards} is run when the batch has been told the outcome. */
  public AhcStream(Batch batch, int id, Runnable afterwards) {
    this.batch = batch;
    this.id = id;
    this.afterwards = afterwards;
  }

  @Override
  public State onStatusReceived(HttpResponseStatus received) {
    status = received.getStatusCode();
    return State.CONTINUE;
  }

  @Override
  public State onHeadersReceived(HttpHeaders headers) {
    body = batch.answered(id, status, headers::get);
    return State.CONTINUE;
  }

  @Override
  public State onBodyPartReceived(HttpResponseBodyPart part) {
    if (body != null) {
      body.part(part.getBodyByteBuffer());
    }
    return State.CONTINUE;
  }

  @Override
  public Integer onCompleted() {
    if (body != null) {
      body.end();
    }
    afterwards.run();
    return status;
  }

  @Override
  public void onThrowable(Throwable cause) {
    batch.failed(id, cause);
    afterwards.run();
  }
}
