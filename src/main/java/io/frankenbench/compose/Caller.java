package io.frankenbench.compose;

import org.jspecify.annotations.Nullable;

/** Whoever wanted the answers. Every method may be called from any thread. */
public interface Caller {

  /** The result of request {@code id} is handed over; its answer has been read to the end. */
  void result(int id);

  /** The caller is told that there will be no result of request {@code id}. */
  void failure(int id, Throwable cause);

  /** Either of the two, as a completed future tells. */
  default void outcome(int id, @Nullable Throwable failure) {
    if (failure == null) {
      result(id);
    } else {
      failure(id, failure);
    }
  }
}
