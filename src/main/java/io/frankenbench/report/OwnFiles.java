package io.frankenbench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Json;
import io.frankenbench.record.UnusableFile;
import io.frankenbench.record.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which files of a results folder are this program's: those that the list in the folder names. No
 * other is ever overwritten or deleted.
 */
public final class OwnFiles {
  /** The list, relative to the results folder. */
  static final String LIST = "raw/files.json";

  /** Begins every page. */
  static final String PAGE_MARK = "<!-- Written by Frankenbench. -->";

  /** Is in the first lines of every chart. */
  static final String CHART_MARK = "class=\"frankenchart\"";

  private static final int HEAD_BYTES = 2_000;

  /** How results without a list are told from others: by folder and ending, what is in the head. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("", ".md", PAGE_MARK),
          new Kind("", "index.html", "<title>Frankenbench results</title>"),
          new Kind("", "summary.csv", "suite,contender,library,model,requests,"),
          new Kind("charts/", ".svg", CHART_MARK),
          new Kind("histograms/", ".hlog", "Frankenbench: overhead per request"));

  private final Path root;
  private final Set<String> own;

  private record Kind(String folder, String ending, String mark) {}

  private OwnFiles(Path root, Set<String> own) {
    this.root = root;
    this.own = own;
  }

  /** Those of {@code root}, which holds results or nothing. */
  public static OwnFiles in(Path root) throws IOException {
    Path list = root.resolve(LIST);
    return new OwnFiles(root, Files.isRegularFile(list) ? listed(list) : recognised(root));
  }

  private static Set<String> listed(Path list) throws IOException {
    Set<String> own = new TreeSet<>();
    try {
      for (JsonNode name : Json.MAPPER.readTree(list.toFile())) {
        Path file = Path.of(name.asText());
        if (!file.isAbsolute() && file.normalize().equals(file) && !file.startsWith("..")) {
          own.add(name.asText());
        }
      }
    } catch (JsonProcessingException e) {
      throw new UnusableFile(list + " is damaged: " + e.getOriginalMessage());
    }
    return own;
  }

  private static Set<String> recognised(Path root) throws IOException {
    Set<String> own = new TreeSet<>();
    for (Kind kind : KINDS) {
      Path folder = root.resolve(kind.folder());
      if (Files.isDirectory(folder)) {
        for (Path file : entries(folder)) {
          String name = String.valueOf(file.getFileName());
          if (name.endsWith(kind.ending()) && isMarked(file, kind.mark())) {
            own.add(kind.folder() + name);
          }
        }
      }
    }
    return own;
  }

  /** True if {@code file} is a file, no link, and {@code mark} is in its head. */
  static boolean isMarked(Path file, String mark) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8).contains(mark);
    }
  }

  /**
   * Makes sure that nothing but results is in {@code root}.
   *
   * @throws UnusableFile if it is somebody's folder
   */
  public static void requireResults(Path root) throws IOException {
    Optional<Path> foreign = holdsResults(root) ? Optional.empty() : foreign(root);
    if (foreign.isPresent()) {
      throw new UnusableFile(
          "%s holds no results, but other files, such as %s; choose another folder with --out"
              .formatted(root, foreign.get().getFileName()));
    }
  }

  /** True if a run has published something in {@code root}. */
  static boolean holdsResults(Path root) throws IOException {
    return Files.isRegularFile(root.resolve(LIST)) || holdsShots(root.resolve("raw/shots.jsonl"));
  }

  private static boolean holdsShots(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.anyMatch(OwnFiles::isShot);
    } catch (UncheckedIOException e) {
      return false; // no text
    }
  }

  private static boolean isShot(String line) {
    try {
      JsonNode shot = Json.MAPPER.readTree(line);
      return Stream.of("suite", "contender", "block", "fork", "phase").allMatch(shot::has);
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** A file that is not of a run that was stopped or killed before it published anything. */
  private static Optional<Path> foreign(Path root) throws IOException {
    Path raw = root.resolve("raw");
    Path lock = raw.resolve(".lock");
    Path partial = raw.resolve("partial");
    List<Path> all = new ArrayList<>(entries(root));
    if (!Files.isRegularFile(raw)) {
      all.remove(raw);
      all.addAll(entries(raw));
    }
    boolean stopped = Files.exists(lock) || Files.exists(partial.resolve("plan.json"));
    if (stopped || entries(partial).isEmpty()) {
      all.removeAll(List.of(lock, partial));
    }
    return all.stream().findFirst();
  }

  /** Nothing if there is no such folder: another run may come or go meanwhile. */
  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /**
   * Makes sure that {@code files} can be written, and that those that are there are this program's.
   *
   * @param files relative to the results folder
   * @throws UnusableFile if one cannot, or is somebody's
   */
  public void requireWritable(Collection<String> files) throws IOException {
    for (String name : files) {
      Path file = root.resolve(name);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !own.contains(name)) {
        throw new UnusableFile(file + " is no file of this program's; move it away");
      }
      requireFolder(file.resolveSibling(""));
    }
  }

  private void requireFolder(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new UnusableFile(folder + " is in the way: a folder of this name is needed");
    }
    if (!isInside(folder)) {
      throw new UnusableFile(folder + " leads out of " + root + "; replace the link by a folder");
    }
    if (!Files.isWritable(folder)) {
      throw new UnusableFile("cannot write to " + folder + ": permission denied");
    }
  }

  private boolean isInside(Path folder) throws IOException {
    return folder.toRealPath().startsWith(root.toRealPath());
  }

  /**
   * What runs of {@code suites} may publish, as far as the names are known before: of those files
   * that are there.
   */
  public Set<String> likely(Collection<String> suites) throws IOException {
    Set<String> names = new TreeSet<>(List.of("summary.csv", "DATA.md", "README.md", "index.html"));
    for (String suite : suites) {
      names.add(SuiteFiles.page(suite));
      names.add(SuiteFiles.histograms(suite));
    }
    if (Files.isDirectory(root.resolve("charts"))) {
      for (Path chart : entries(root.resolve("charts"))) {
        String name = String.valueOf(chart.getFileName()).replaceFirst("\\.svg$", "");
        boolean ours =
            suites.stream().anyMatch(s -> name.equals(s) || name.startsWith(s + "-"))
                || OwnFiles.class.getResource("/plots/" + name + ".json") != null;
        if (ours) {
          names.add("charts/" + chart.getFileName());
        }
      }
    }
    return names;
  }

  /** Puts files into their places. */
  @FunctionalInterface
  public interface Placing {
    /** Does it. */
    void run() throws IOException;
  }

  /**
   * Lets {@code files} take the places of all pages, charts and histograms before. Whatever dies
   * meanwhile, no file is this program's that the list does not name.
   */
  public void replace(Collection<String> files, Placing placing) throws IOException {
    requireWritable(files);
    Set<String> kept = new TreeSet<>(files);
    own.stream().filter(name -> name.startsWith("raw/")).forEach(kept::add);
    Set<String> all = new TreeSet<>(own);
    all.addAll(kept);
    write(all);
    placing.run();
    for (String name : own) {
      Path file = root.resolve(name);
      boolean there = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      if (!kept.contains(name) && there && isInside(file.resolveSibling(""))) {
        Files.delete(file);
      }
    }
    write(kept);
  }

  /** Takes {@code files}, which have just been written, for this program's, too. */
  public void add(Collection<Path> files) throws IOException {
    files.forEach(file -> own.add(root.relativize(file).toString()));
    write(own);
  }

  private void write(Set<String> names) throws IOException {
    WholeFile.write(
        root.resolve(LIST),
        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(names) + "\n");
  }
}
