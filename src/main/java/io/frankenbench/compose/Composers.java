package io.frankenbench.compose;

import io.frankenbench.contender.Preview;
import java.util.List;
import java.util.Optional;

/** The composers there are. */
public final class Composers {
  private static final String STRUCTURED = "okhttp-structured";
  private static final String STRUCTURED_CLASS =
      "io.frankenbench.compose.preview.OkHttpStructuredComposer";

  /** Those that do everything a careful user would, in the order of presentation. */
  public static final List<String> CAREFUL =
      List.of("okhttp-pool", "okhttp-virtual", STRUCTURED, "jdk-future", "ahc-async");

  /** Those that give up as one is tempted to. */
  public static final List<String> TEMPTED = List.of("okhttp-pool-interrupt", "jdk-future-allof");

  private Composers() {}

  /**
   * The one named {@code id}.
   *
   * @throws IllegalArgumentException if there is none, or it cannot be loaded, with a message for
   *     the user
   */
  static Composer named(String id) {
    return switch (id) {
      case "okhttp-pool" -> new OkHttpPoolComposer();
      case "okhttp-pool-interrupt" -> new OkHttpPoolInterruptComposer();
      case "okhttp-virtual" -> new OkHttpVirtualComposer();
      case STRUCTURED -> structured();
      case "jdk-future" -> new JdkFutureComposer();
      case "jdk-future-allof" -> new JdkFutureAllOfComposer();
      case "ahc-async" -> new AhcAsyncComposer();
      default ->
          throw new IllegalArgumentException(
              "there is no composer '"
                  + id
                  + "'; there are "
                  + String.join(", ", CAREFUL)
                  + ", "
                  + String.join(", ", TEMPTED));
    };
  }

  private static Composer structured() {
    try {
      return Preview.make(STRUCTURED_CLASS, Composer.class);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(STRUCTURED + " cannot run: " + e.getMessage(), e);
    }
  }

  /** Why the composer {@code id} cannot run on this JDK, in words; empty if it can. */
  public static Optional<String> unavailable(String id) {
    return id.equals(STRUCTURED) ? Preview.unavailable(STRUCTURED_CLASS) : Optional.empty();
  }

  /** What a JVM in which the composer {@code id} runs must be started with. */
  public static List<String> jvmFlags(String id) {
    return id.equals(STRUCTURED) ? Preview.JVM_FLAGS : List.of();
  }
}
