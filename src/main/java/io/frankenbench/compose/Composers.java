package io.frankenbench.compose;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

/** The composers there are. */
public final class Composers {
  private static final String STRUCTURED = "okhttp-structured";
  private static final String STRUCTURED_CLASS =
      "io.frankenbench.compose.preview.OkHttpStructuredComposer";

  /** Every JDK has another form of it, until it is no preview any more. */
  private static final int STRUCTURED_JDK = 25;

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

  /** By name, so that only a JVM that allows previews meets its class. */
  private static Composer structured() {
    Optional<String> reason = unavailable(STRUCTURED);
    if (reason.isPresent()) {
      throw new IllegalArgumentException(STRUCTURED + " cannot run: " + reason.get());
    }
    try {
      return Class.forName(STRUCTURED_CLASS)
          .asSubclass(Composer.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (UnsupportedClassVersionError e) {
      throw new IllegalArgumentException(
          STRUCTURED + " needs a JVM with --enable-preview; add -jvmArgsAppend --enable-preview",
          e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(STRUCTURED + " cannot be made", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(STRUCTURED + " cannot be loaded", e);
    }
  }

  /** Why the composer {@code id} cannot run on this JDK, in words; empty if it can. */
  public static Optional<String> unavailable(String id) {
    if (!id.equals(STRUCTURED)) {
      return Optional.empty();
    }
    int feature = Runtime.version().feature();
    if (feature != STRUCTURED_JDK) {
      return Optional.of(
          "it uses StructuredTaskScope as JDK %d previews it, and this is JDK %d"
              .formatted(STRUCTURED_JDK, feature));
    }
    String file = "/" + STRUCTURED_CLASS.replace('.', '/') + ".class";
    return Composers.class.getResource(file) == null
        ? Optional.of(
            "it uses StructuredTaskScope as JDK %d previews it; build with that JDK"
                .formatted(STRUCTURED_JDK))
        : Optional.empty();
  }

  /** What a JVM in which the composer {@code id} runs must be started with. */
  public static List<String> jvmFlags(String id) {
    return id.equals(STRUCTURED) ? List.of("--enable-preview") : List.of();
  }
}
