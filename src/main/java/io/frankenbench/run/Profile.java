package io.frankenbench.run;

import io.frankenbench.plan.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.AsyncProfiler;
import org.openjdk.jmh.profile.JavaFlightRecorderProfiler;
import org.openjdk.jmh.profile.Profiler;
import org.openjdk.jmh.profile.ProfilerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * What is recorded of a fork beside its shots, by one of JMH's own profilers.
 *
 * @param kind which
 * @param library async-profiler's library; {@code null}: where the system looks for libraries
 */
public record Profile(Kind kind, @Nullable Path library) {

  /** A profiler. */
  public enum Kind {
    /** A JDK Flight Recorder recording. */
    JFR(JavaFlightRecorderProfiler.class),
    /** A flame graph of async-profiler. */
    ASYNC(AsyncProfiler.class);

    private final Class<? extends Profiler> profiler;

    Kind(Class<? extends Profiler> profiler) {
      this.profiler = profiler;
    }
  }

  /**
   * Makes sure that the profiler works here.
   *
   * @throws UserError if async-profiler's library cannot be loaded
   */
  void check() throws UserError {
    if (kind == Kind.ASYNC) {
      try {
        AsyncProfiler _ =
            new AsyncProfiler(settings(Path.of(System.getProperty("java.io.tmpdir", "/tmp"))));
      } catch (ProfilerException e) {
        throw UserError.machine(
            "async-profiler cannot be loaded"
                + (library == null ? "" : " from " + library)
                + ": get it from https://github.com/async-profiler/async-profiler/releases and"
                + " write --profile async:/path/to/libasyncProfiler.so, or write --profile jfr",
            e);
      }
    }
  }

  /** Lets a fork be profiled; the profiler writes into {@code scratch}. */
  void addTo(ChainedOptionsBuilder options, Path scratch) {
    options.addProfiler(kind.profiler, settings(scratch));
  }

  private String settings(Path scratch) {
    String folder = "dir=" + scratch;
    return switch (kind) {
      case JFR -> folder;
      case ASYNC -> folder + ";output=flamegraph" + (library == null ? "" : ";libPath=" + library);
    };
  }

  /** Moves what a profiler has written into {@code scratch} to {@code folder}. */
  static List<Path> collect(Path scratch, Path folder, String name) throws IOException {
    List<Path> kept = new ArrayList<>();
    if (!Files.isDirectory(scratch)) {
      return kept;
    }
    Files.createDirectories(folder);
    try (Stream<Path> all = Files.walk(scratch)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        Path target = folder.resolve(name + "-" + file.getFileName());
        kept.add(Files.move(file, target, StandardCopyOption.REPLACE_EXISTING));
      }
    }
    return kept;
  }
}
