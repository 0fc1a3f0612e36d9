package io.frankenbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Json;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a results folder. A new run leaves what is published in place until its first block
 * is complete; then its shots replace those of the same suites.
 */
public final class ResultsFolder {
  private final Path root;

  private ResultsFolder(Path root) {
    this.root = root;
  }

  /**
   * Opens the folder, making it if needed.
   *
   * @throws UserError if it cannot be written
   */
  public static ResultsFolder open(Path root) throws UserError {
    ResultsFolder folder = new ResultsFolder(root);
    try {
      Files.createDirectories(folder.partial());
      Files.delete(Files.createTempFile(folder.partial(), "probe", ""));
      return folder;
    } catch (IOException e) {
      throw UserError.badInput(
          "cannot write to " + root + ": " + cause(e) + "; choose another folder with --out", e);
    }
  }

  private static String cause(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case FileAlreadyExistsException f -> f.getFile() + " is not a folder";
      case FileSystemException f -> f.getReason() == null ? "not possible" : f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /** Every published shot. */
  public Path shots() {
    return root.resolve("raw").resolve("shots.jsonl");
  }

  /** What is not published yet. */
  Path partial() {
    return root.resolve("raw").resolve("partial");
  }

  private Path staged() {
    return partial().resolve("staged.jsonl");
  }

  Path jmhJson() {
    return root.resolve("raw").resolve("jmh.json");
  }

  Path environment() {
    return root.resolve("environment.json");
  }

  /** Forgets what an earlier run left unpublished. */
  void clearPartial() throws IOException {
    try (Stream<Path> files = Files.walk(partial())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(partial())) {
          Files.delete(file);
        }
      }
    }
  }

  /** Keeps the shots of a fork until the block is complete. */
  void stage(List<Shot> shots) throws IOException {
    ShotFile.append(staged(), shots);
  }

  /** Publishes the staged shots of a run's first block in place of earlier ones of its suites. */
  void replace(Set<String> suites) throws IOException {
    List<Shot> all = new ArrayList<>();
    if (Files.exists(shots())) {
      for (Shot shot : ShotFile.read(shots())) {
        if (!suites.contains(shot.cell().suite())) {
          all.add(shot);
        }
      }
    }
    all.addAll(ShotFile.read(staged()));
    Path next = partial().resolve("next.jsonl");
    Files.deleteIfExists(next);
    ShotFile.append(next, all);
    Files.move(next, shots(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(staged());
  }

  /** Publishes the staged shots of a later block beside those before. */
  void extend() throws IOException {
    ShotFile.append(shots(), ShotFile.read(staged()));
    Files.delete(staged());
  }

  /** Records under which circumstances {@code suite} ran. */
  void environment(String suite, Object environment) throws IOException {
    ObjectNode all =
        Files.exists(environment())
            ? (ObjectNode) Json.MAPPER.readTree(environment().toFile())
            : Json.MAPPER.createObjectNode();
    ObjectNode suites = all.withObject("suites");
    suites.set(suite, Json.MAPPER.valueToTree(environment));
    Path next = partial().resolve("environment.json");
    Files.writeString(
        next, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    Files.move(
        next, environment(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes the folder of unpublished files if nothing is in it. */
  void tidy() throws IOException {
    boolean empty;
    try (Stream<Path> files = Files.list(partial())) {
      empty = files.findAny().isEmpty();
    }
    if (empty) {
      Files.delete(partial());
    }
  }
}
