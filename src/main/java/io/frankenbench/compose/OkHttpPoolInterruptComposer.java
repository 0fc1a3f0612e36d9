package io.frankenbench.compose;

import okhttp3.OkHttpClient;

/**
 * As {@code okhttp-pool}, but gives up as one is tempted to: the futures are cancelled, which
 * interrupts their threads, and that is all.
 */
final class OkHttpPoolInterruptComposer extends OkHttpPoolComposer {

  @Override
  public String id() {
    return "okhttp-pool-interrupt";
  }

  @Override
  void cancelCalls(OkHttpClient http) {}
}
