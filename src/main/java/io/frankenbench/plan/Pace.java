package io.frankenbench.plan;

/**
 * What a fork does, in shots: one cold, some compressed warm-ups, the muster, the measured ones.
 *
 * @param prepared false for nothing but measured shots
 * @param compressed warm-ups with shorter delays
 * @param measured shots at full length
 */
public record Pace(boolean prepared, int compressed, int measured) {
  private static final int ENOUGH_REQUESTS = 20_000;
  private static final int ENOUGH_SLEEPS = 200_000;
  private static final int MOST_COMPRESSED = 20;

  /** Steady after this many, as the suite {@code warm-up} shows. */
  public static final Pace USUAL = of(5, 2);

  /** Cold from the first to the last: nothing but measured shots after one muster. */
  public static final Pace LONG = of(0, 20);

  /** One measured shot, and nothing before: it meets the client as it starts. */
  public static final Pace ONCE = bare(1);

  /** As little as still shows something. */
  static final Pace QUICK = of(2, 1);

  /** A cold shot, so many compressed ones, a muster, so many measured ones. */
  public static Pace of(int compressed, int measured) {
    return new Pace(true, compressed, measured);
  }

  /** Warm-up iterations as JMH counts them: the cold shot and the muster are among them. */
  public int warmups() {
    return prepared ? compressed + 2 : 0;
  }

  /** Nothing but so many measured shots. */
  public static Pace bare(int measured) {
    return new Pace(false, 0, measured);
  }

  /** The same without any preparation: for what takes long and needs no warm JVM. */
  Pace alone() {
    return bare(measured);
  }

  /**
   * The same, but where a fan-out is small, so many more warm-ups that the JVM has seen as many
   * requests as in some of the large ones.
   */
  Pace forRequests(int requests) {
    return warmedBy(requests, ENOUGH_REQUESTS);
  }

  /** The same for tasks that only sleep, of which it takes more to warm a JVM. */
  Pace forSleeps(int tasks) {
    return warmedBy(tasks, ENOUGH_SLEEPS);
  }

  private Pace warmedBy(int each, int enough) {
    boolean few = compressed >= USUAL.compressed && each < enough / compressed;
    int wanted = few ? Math.min(MOST_COMPRESSED, enough / each) : compressed;
    return new Pace(prepared, wanted, measured);
  }

  public Pace withMeasured(int shots) {
    return new Pace(prepared, compressed, shots);
  }
}
