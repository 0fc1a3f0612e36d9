package io.frankenbench.measure;

import io.frankenbench.contender.Contender;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Jars with contenders that the user supplies, and one class loader that sees them all. What this
 * program has, too, is taken from this program. The host tells its forks by a system property, so
 * that both find the same.
 */
public final class Plugins {
  /** Absolute paths, separated as in a class path. */
  private static final String PROPERTY = "frankenbench.plugins";

  /** No jar: there are only this program's own contenders. */
  public static final Plugins NONE = of(List.of());

  private final List<Path> jars;
  private final ClassLoader loader;

  private Plugins(List<Path> jars, ClassLoader loader) {
    this.jars = jars;
    this.loader = loader;
  }

  /** What {@code jars} hold. They stay open: contenders load their classes as they need them. */
  public static Plugins of(List<Path> jars) {
    List<Path> absolute = jars.stream().map(Path::toAbsolutePath).toList();
    URL[] places = absolute.stream().map(Plugins::url).toArray(URL[]::new);
    return new Plugins(absolute, new URLClassLoader(places, Contender.class.getClassLoader()));
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(jar + " is no path of a jar", e);
    }
  }

  /** Those that this JVM was told of. */
  static Plugins fromSystemProperty() {
    String told = System.getProperty(PROPERTY, "");
    if (told.isEmpty()) {
      return NONE;
    }
    String[] jars = told.split(Pattern.quote(File.pathSeparator), -1);
    return of(Arrays.stream(jars).map(Path::of).toList());
  }

  /** The JVM options that tell a fork of them. */
  public List<String> jvmOptions() {
    if (jars.isEmpty()) {
      return List.of();
    }
    String paths =
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return List.of("-D" + PROPERTY + "=" + paths);
  }

  /** Where the jars are, as absolute paths. */
  public List<Path> jars() {
    return jars;
  }

  /** Loads what this program has from there, and everything else from the jars. */
  public ClassLoader loader() {
    return loader;
  }

  /**
   * Lets this thread, and those that it starts from now on, see the jars: some libraries look for
   * their own parts by the class loader of the thread.
   */
  void enter() {
    if (!jars.isEmpty()) {
      Thread.currentThread().setContextClassLoader(loader);
    }
  }
}
