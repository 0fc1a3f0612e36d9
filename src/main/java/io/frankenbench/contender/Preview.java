package io.frankenbench.contender;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

/**
 * Classes that use {@code StructuredTaskScope} as JDK 25 previews it: every JDK has another form of
 * it, until it is no preview any more. They are compiled apart, absent from what another JDK has
 * built, and loaded by name, so that only a JVM that allows previews meets them.
 */
public final class Preview {
  /** What a JVM that loads such a class must be started with. */
  public static final List<String> JVM_FLAGS = List.of("--enable-preview");

  private static final int JDK = 25;

  private Preview() {}

  /** Why the class {@code name} cannot run on this JDK, in words; empty if it can. */
  public static Optional<String> unavailable(String name) {
    int feature = Runtime.version().feature();
    if (feature != JDK) {
      return Optional.of(
          "it uses StructuredTaskScope as JDK %d previews it, and this is JDK %d"
              .formatted(JDK, feature));
    }
    String file = "/" + name.replace('.', '/') + ".class";
    return Preview.class.getResource(file) == null
        ? Optional.of(
            "it uses StructuredTaskScope as JDK %d previews it; build with that JDK".formatted(JDK))
        : Optional.empty();
  }

  /**
   * Makes one of the class {@code name}.
   *
   * @throws IllegalArgumentException if this JVM cannot load it, with a message for the user
   */
  public static <T> T make(String name, Class<T> type) {
    Optional<String> reason = unavailable(name);
    if (reason.isPresent()) {
      throw new IllegalArgumentException(reason.get());
    }
    try {
      return Class.forName(name).asSubclass(type).getDeclaredConstructor().newInstance();
    } catch (UnsupportedClassVersionError e) {
      throw new IllegalArgumentException(
          "it needs a JVM with --enable-preview; add -jvmArgsAppend --enable-preview", e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(name + " cannot be made", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name + " cannot be loaded", e);
    }
  }
}
