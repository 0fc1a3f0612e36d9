package io.frankenbench.run;

/**
 * What a fork does, in shots: one cold, some compressed warm-ups, the muster, the measured ones.
 *
 * @param compressed warm-ups with shorter delays
 * @param measured shots at full length
 */
public record Pace(int compressed, int measured) {
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

  Pace withMeasured(int shots) {
    return new Pace(compressed, shots);
  }
}
