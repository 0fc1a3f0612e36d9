package io.frankenbench.measure;

import io.frankenbench.contender.Contender;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The contenders that can be found. */
public final class Contenders {
  private Contenders() {}

  /** All of this program, by id. */
  public static List<Contender> all() {
    return all(Plugins.NONE);
  }

  /** The same and those of {@code plugins}, by id. */
  public static List<Contender> all(Plugins plugins) {
    return ServiceLoader.load(Contender.class, plugins.loader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Contender::id))
        .toList();
  }

  /**
   * The one of this program named {@code id}.
   *
   * @throws IllegalArgumentException if there is none, with a message for the user
   */
  public static Contender named(String id) {
    return named(id, Plugins.NONE);
  }

  /**
   * The one named {@code id}, of this program or of {@code plugins}.
   *
   * @throws IllegalArgumentException if there is none, with a message for the user
   */
  public static Contender named(String id, Plugins plugins) {
    List<Contender> all = all(plugins);
    return all.stream()
        .filter(contender -> contender.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no contender '"
                    + id
                    + "'; there are "
                    + String.join(", ", all.stream().map(Contender::id).toList())));
  }
}
