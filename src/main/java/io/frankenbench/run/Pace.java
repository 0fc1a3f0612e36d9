package io.frankenbench.run;

/**
 * What a fork does, in shots: one cold, some compressed warm-ups, the muster, the measured ones.
 *
 * @param compressed warm-ups with shorter delays
 * @param measured shots at full length
 */
public record Pace(int compressed, int measured) {
  private static final int ENOUGH_REQUESTS = 20_000;
  private static final int MOST_COMPRESSED = 20;

  /** Steady after this many, as the suite {@code warm-up} shows. */
  public static final Pace USUAL = new Pace(5, 2);

  /** Cold from the first to the last: nothing but measured shots after one muster. */
  public static final Pace LONG = new Pace(0, 20);

  /** Warm-up iterations as JMH counts them: the cold shot and the muster are among them. */
  int warmups() {
    return compressed + 2;
  }

  /** As little as still shows something. */
  static final Pace QUICK = new Pace(2, 1);

  /**
   * The same, but where a fan-out is small, so many more warm-ups that the JVM has seen as many
   * requests as in some of the large ones.
   */
  Pace forRequests(int requests) {
    boolean few = compressed >= USUAL.compressed && requests < ENOUGH_REQUESTS / compressed;
    int wanted = few ? Math.min(MOST_COMPRESSED, ENOUGH_REQUESTS / requests) : compressed;
    return new Pace(wanted, measured);
  }

  Pace withMeasured(int shots) {
    return new Pace(compressed, shots);
  }
}
