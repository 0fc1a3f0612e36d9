package io.frankenbench.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The contenders' own source as it was measured. {@code raw/sources.json} holds each file once, and
 * for each contender the places of its files in that list. One without a known source is absent.
 *
 * @param byContender by id: its own file first, then the others that it uses, the nearest first
 */
public record Sources(SortedMap<String, List<Source>> byContender) {
  /** Of nobody. */
  public static final Sources NONE = new Sources(new TreeMap<>());

  /**
   * One file.
   *
   * @param file its name, with the folders below the project's root package
   * @param lines of code: blank ones, comments, imports and the package are not counted
   * @param text all of it
   */
  public record Source(String file, int lines, String text) {}

  /**
   * The content of the file.
   *
   * @param files each once; two of a name were measured at different times
   * @param contenders by id: places in {@code files}
   */
  private record Stored(List<Source> files, SortedMap<String, List<Integer>> contenders) {

    static Stored of(SortedMap<String, List<Source>> byContender) {
      Map<Source, Integer> places = new LinkedHashMap<>();
      SortedMap<String, List<Integer>> contenders = new TreeMap<>();
      byContender.forEach((id, its) ->
          contenders.put(
              id,
              its.stream()
                  .map(source -> places.computeIfAbsent(source, _ -> places.size()))
                  .toList()));
      return new Stored(List.copyOf(places.keySet()), contenders);
    }

    boolean isWhole() {
      return files != null
          && files.stream().allMatch(its -> its != null && its.file() != null && its.text() != null)
          && contenders != null
          && contenders.values().stream()
              .allMatch(its -> its != null && its.stream().allMatch(this::isPlace));
    }

    private boolean isPlace(@Nullable Integer place) {
      return place != null && place >= 0 && place < files.size();
    }

    SortedMap<String, List<Source>> byContender() {
      SortedMap<String, List<Source>> all = new TreeMap<>();
      contenders.forEach((id, places) -> all.put(id, places.stream().map(files::get).toList()));
      return all;
    }
  }

  /** Copies the map. */
  public Sources {
    byContender = Collections.unmodifiableSortedMap(new TreeMap<>(byContender));
  }

  /**
   * Reads {@code file}; what is not there holds nobody's.
   *
   * @throws IOException if it cannot be read or understood; the message is for the user
   */
  public static Sources read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try {
      Stored stored = Json.STRICT.readValue(file.toFile(), Stored.class);
      if (stored != null && stored.isWhole()) {
        return new Sources(stored.byContender());
      }
    } catch (JsonProcessingException e) {
      throw DamagedException.of(file, e);
    }
    throw new DamagedException(
        file + "", "each of files has file, lines and text, and each of contenders their places");
  }

  /** The files of {@code contender}; none if they are not known. */
  public List<Source> of(String contender) {
    return byContender.getOrDefault(contender, List.of());
  }

  /** The same with {@code others}, in place of what there is of the same contenders. */
  public Sources with(Sources others) {
    SortedMap<String, List<Source>> all = new TreeMap<>(byContender);
    all.putAll(others.byContender);
    return new Sources(all);
  }

  /** The same of these contenders only. */
  public Sources only(Collection<String> contenders) {
    SortedMap<String, List<Source>> some = new TreeMap<>(byContender);
    some.keySet().retainAll(contenders);
    return new Sources(some);
  }

  /** The content of the file. */
  public String json() throws IOException {
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(Stored.of(byContender))
        + "\n";
  }
}
