package io.frankenbench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.DamagedException;
import io.frankenbench.record.Json;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import io.frankenbench.record.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Forks that have ended and wait for their block to be complete: one file of shots for each, and
 * beside it JMH's own view. A file of shots is there as a whole or not at all; one that is damaged
 * all the same is deleted, so that its fork runs again.
 */
final class StagedForks {
  private static final String SHOTS = ".done.jsonl";
  private static final String JMH = ".jmh.json";

  private final Path folder;

  StagedForks(Path folder) {
    this.folder = folder;
  }

  /** What a fork's files are called, without their endings. */
  static String name(Cell cell, int block, int fork) {
    return block + "-" + fork + "-" + cell.slug();
  }

  /** True for the files of forks that have ended. */
  static boolean isStaged(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && (name.endsWith(SHOTS) || name.endsWith(JMH));
  }

  /** Keeps what a fork has brought; {@code jmh} is {@code null} if JMH has seen no result. */
  void keep(Cell cell, int block, int fork, List<Shot> shots, @Nullable ObjectNode jmh)
      throws IOException {
    String name = name(cell, block, fork);
    if (jmh == null) {
      Files.deleteIfExists(folder.resolve(name + JMH));
    } else {
      WholeFile.write(folder.resolve(name + JMH), Json.MAPPER.writeValueAsString(jmh));
    }
    ShotFile.write(folder.resolve(name + SHOTS), shots);
  }

  /** The shots of block {@code block}. */
  List<Shot> shots(int block) throws IOException {
    List<Shot> shots = new ArrayList<>();
    for (Path file : files(block, SHOTS)) {
      try {
        shots.addAll(ShotFile.readWhole(file));
      } catch (DamagedException e) {
        Files.delete(file);
      }
    }
    return shots;
  }

  /** JMH's view of the forks of block {@code block}. */
  List<JsonNode> jmh(int block) throws IOException {
    List<JsonNode> forks = new ArrayList<>();
    for (Path file : files(block, JMH)) {
      Path shots = file.resolveSibling(file.getFileName().toString().replace(JMH, SHOTS));
      if (Files.exists(shots)) {
        forks.add(Json.MAPPER.readTree(file.toFile()));
      }
    }
    return forks;
  }

  /** Forgets block {@code block}, which is published. */
  void drop(int block) throws IOException {
    for (Path file : files(block, SHOTS)) {
      Files.delete(file);
    }
    for (Path file : files(block, JMH)) {
      Files.delete(file);
    }
  }

  private List<Path> files(int block, String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(
              file -> {
                String name = String.valueOf(file.getFileName());
                return name.startsWith(block + "-") && name.endsWith(ending);
              })
          .sorted()
          .toList();
    }
  }
}
