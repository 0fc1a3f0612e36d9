package io.frankenbench.contender;

/**
 * {@code ahc-async} once more, under another name. Whatever a run finds between the two is noise:
 * no difference smaller than that may be called one.
 */
public final class AhcAsyncTwin implements SpeaksHttp2 {

  @Override
  public String id() {
    return "ahc-async-twin";
  }

  @Override
  public Client open(Settings settings) {
    return new AhcAsync().open(settings);
  }
}
