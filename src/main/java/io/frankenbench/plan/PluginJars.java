package io.frankenbench.plan;

import io.frankenbench.measure.Plugins;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The jars of {@code --plugins}, looked through, as they were when the command began. Records know
 * a jar by its file name and a digest, never by its folder.
 *
 * @param loaded what the forks are told of
 * @param contenders id to file name of the jar that brings it; in the order of ids
 * @param digests file name to a digest of the content
 */
public record PluginJars(
    Plugins loaded, Map<String, String> contenders, Map<String, String> digests) {
  /** Nothing of the user's own. */
  public static final PluginJars NONE = new PluginJars(Plugins.NONE, Map.of(), Map.of());

  /**
   * Looks through {@code files}. One that names no contenders is a library of the others.
   *
   * @throws UserError if one cannot be used, or all are only libraries
   */
  public static PluginJars of(List<Path> files) throws UserError {
    if (files.isEmpty()) {
      return NONE;
    }
    List<PluginJar> jars = new ArrayList<>();
    Map<String, String> digests = new LinkedHashMap<>();
    for (Path file : files) {
      PluginJar jar = PluginJar.read(file);
      if (digests.put(jar.name(), jar.digest()) != null) {
        throw UserError.badInput(
            "--plugins has two files named %s, by which results would know both; rename one"
                .formatted(jar.name()));
      }
      jars.add(jar);
    }
    if (jars.stream().allMatch(PluginJar::isLibrary)) {
      throw jars.getFirst().withoutContenders();
    }
    Plugins loaded = Plugins.of(files);
    return new PluginJars(loaded, PluginCheck.contenders(jars, loaded), digests);
  }

  /**
   * Makes sure that the next fork runs what the first one ran.
   *
   * @throws UserError if a jar has been replaced since
   */
  public void requireUnchanged() throws UserError {
    for (Path jar : loaded.jars()) {
      String name = String.valueOf(jar.getFileName());
      try {
        if (!CodeDigest.of(jar).equals(digests.get(name))) {
          throw changed(name, null);
        }
      } catch (IOException e) {
        throw changed(name, e);
      }
    }
  }

  private static UserError changed(String name, @Nullable IOException met) {
    String message =
        "plug-in %s has changed while it was being measured; start anew, and leave it alone"
            .formatted(name);
    return met == null ? UserError.badInput(message) : UserError.badInput(message, met);
  }
}
