package io.frankenbench.run.source;

import io.frankenbench.contender.Contender;
import io.frankenbench.measure.Contenders;
import io.frankenbench.measure.Plugins;
import io.frankenbench.record.Sources;
import io.frankenbench.record.Sources.Source;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each contender is made of. */
public final class ContenderSources {
  private ContenderSources() {}

  /**
   * The files of the contenders called {@code ids}.
   *
   * @param plugins the user's own contenders
   * @throws IOException if one is there and cannot be read
   */
  public static Sources of(Collection<String> ids, Plugins plugins) throws IOException {
    SortedMap<String, List<Source>> found = new TreeMap<>();
    for (String id : ids) {
      List<Source> its = of(Contenders.named(id, plugins));
      if (!its.isEmpty()) {
        found.put(id, its);
      }
    }
    return new Sources(found);
  }

  /** Of a contender that is a script, that script; of any other, its class. */
  static List<Source> of(Contender contender) throws IOException {
    Class<?> type = contender.getClass();
    ClassLoader loader =
        Objects.requireNonNullElseGet(type.getClassLoader(), ClassLoader::getSystemClassLoader);
    List<Source> script = reachable(new PythonLanguage(loader), contender.id());
    if (!script.isEmpty()) {
      return script;
    }
    return reachable(new JavaLanguage(loader), type.getNestHost().getName());
  }

  /** The file called {@code first}, and all that it uses, the nearest first; none if it is not. */
  static List<Source> reachable(Language language, String first) throws IOException {
    List<Source> files = new ArrayList<>();
    Set<String> met = new HashSet<>(Set.of(first));
    Queue<String> next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      String name = next.remove();
      String text = language.text(name);
      if (text != null) {
        files.add(new Source(language.file(name), language.lines(text), text));
        language.uses(name, text).stream().filter(met::add).forEach(next::add);
      }
    }
    return List.copyOf(files);
  }
}
