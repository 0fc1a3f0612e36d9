package io.frankenbench.plan;

import io.frankenbench.contender.Contender;
import io.frankenbench.measure.Contenders;
import io.frankenbench.measure.Plugins;
import io.frankenbench.record.Cell;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes every contender of the user's jars once: what is wrong with one is said before a run. */
final class PluginCheck {
  /** How the ids of those that fetch nothing begin: they run without a network. */
  private static final String SLEEP = "sleep-";

  private PluginCheck() {}

  /**
   * The contenders that {@code jars} name: id to file name of the jar.
   *
   * @throws UserError if one cannot be used
   */
  static Map<String, String> contenders(List<PluginJar> jars, Plugins loaded) throws UserError {
    Set<String> own = Contenders.all().stream().map(Contender::id).collect(Collectors.toSet());
    Map<String, String> found = new TreeMap<>();
    for (PluginJar jar : jars) {
      for (String type : jar.classes()) {
        String who = "--plugins " + jar.file() + ": class " + type + " ";
        String id = id(who, type, loaded.loader());
        requireName(who, id);
        String other = own.contains(id) ? "this program" : found.putIfAbsent(id, jar.name());
        if (other != null) {
          throw UserError.badInput(who + "has the id '" + id + "' of another one in " + other);
        }
      }
    }
    return found;
  }

  private static void requireName(String who, String id) throws UserError {
    if (!Cell.isContender(id)) {
      throw UserError.badInput(
          who + "has the id '" + id + "'; write library-model in lower case, such as my-pool");
    }
    if (id.startsWith(SLEEP)) {
      throw UserError.badInput(
          who + "has the id '" + id + "', but what begins with sleep- fetches nothing; rename it");
    }
  }

  private static String id(String who, String type, ClassLoader loader) throws UserError {
    try {
      Class<?> named = Class.forName(type, false, loader);
      if (!Contender.class.isAssignableFrom(named)) {
        throw UserError.badInput(who + "does not implement " + Contender.class.getName());
      }
      return String.valueOf(((Contender) named.getConstructor().newInstance()).id());
    } catch (ClassNotFoundException e) {
      throw UserError.badInput(who + "is named in its META-INF/services, but is not there", e);
    } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
      throw UserError.badInput(
          who + "must be public, not abstract, and have a public constructor without arguments", e);
    } catch (InvocationTargetException e) {
      throw UserError.badInput(who + "fails in its constructor: " + words(e), e);
    } catch (UnsupportedClassVersionError e) {
      int java = Runtime.version().feature();
      throw UserError.badInput(
          "%swas built for a newer Java than this one, %d; compile it with --release %d"
              .formatted(who, java, java),
          e);
    } catch (LinkageError | RuntimeException e) {
      throw UserError.badInput(who + "cannot be used: " + words(e), e);
    }
  }

  /** What was behind it, in one line. */
  private static String words(Throwable met) {
    Throwable root = met;
    for (Throwable cause = met.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    String message = root.getMessage();
    String more = message == null ? "" : ": " + message.lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + more;
  }
}
