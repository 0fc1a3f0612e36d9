package io.frankenbench.contender.process;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A client of the original experiments, in Python: a small script of its shape, run by the system's
 * interpreter.
 */
public abstract sealed class Python implements Contender {
  private static final String SHARED = "worker.py";

  /** The second is the system's own, where the first is somebody's. */
  private static final List<String> INTERPRETERS = List.of("python3", "/usr/bin/python3");

  /** By module, the interpreter that has it; the empty text if none has. */
  private static final Map<String, String> FOUND = new ConcurrentHashMap<>();

  private final String id;
  private final String module;
  private final int mostInFlight;
  private @Nullable Workers workers;
  private @Nullable Path folder;

  private Python(String id, String module, int mostInFlight) {
    this.id = id;
    this.module = module;
    this.mostInFlight = mostInFlight;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int mostInFlight() {
    return mostInFlight;
  }

  @Override
  public Optional<String> unavailable() {
    return interpreter().isEmpty()
        ? Optional.of(
            "no python3 here has the module %s; on Debian, apt install python3-%s brings it"
                .formatted(module, module))
        : Optional.empty();
  }

  private String interpreter() {
    return FOUND.computeIfAbsent(module, Python::interpreterWith);
  }

  private static String interpreterWith(String module) {
    return INTERPRETERS.stream().filter(python -> has(python, module)).findFirst().orElse("");
  }

  private static boolean has(String python, String module) {
    try {
      Process process =
          new ProcessBuilder(python, "-c", "import " + module)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such interpreter
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public Client open(Settings settings) throws IOException {
    if (workers == null) {
      Path script = scripts().resolve(id + ".py");
      workers = new Workers(_ -> List.of(interpreter(), "-B", script.toString()), 1);
    }
    return new Elsewhere(workers.open(settings));
  }

  private Path scripts() throws IOException {
    Path written = Files.createTempDirectory("frankenbench-python");
    folder = written;
    for (String name : List.of(SHARED, id + ".py")) {
      try (InputStream script = Python.class.getResourceAsStream("/python/" + name)) {
        if (script == null) {
          throw new IOException("the script " + name + " is missing");
        }
        Files.copy(script, written.resolve(name));
      }
    }
    return written;
  }

  @Override
  public void close() {
    if (workers != null) {
      workers.end();
      workers = null;
    }
    if (folder != null) {
      delete(folder);
      folder = null;
    }
  }

  private void delete(Path written) {
    try {
      for (String name : List.of(SHARED, id + ".py")) {
        Files.deleteIfExists(written.resolve(name));
      }
      Files.deleteIfExists(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The interpreter is the whole client; this JVM only tells it what to do. */
  private record Elsewhere(Client client) implements Client {
    @Override
    public void fetch(Batch batch) throws Exception {
      client.fetch(batch);
    }

    @Override
    public Map<String, String> settings() {
      return client.settings();
    }

    @Override
    public List<ProcessHandle> processes() {
      return client.processes();
    }

    @Override
    public boolean isHere() {
      return false;
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }

  /** asyncio and aiohttp: {@code gather} over a task for each request. */
  public static final class Aiohttp extends Python {
    /** For the registry. */
    public Aiohttp() {
      super("python-aiohttp", "aiohttp", Integer.MAX_VALUE);
    }
  }

  /** requests in a loop. */
  public static final class Requests extends Python {
    /** For the registry. */
    public Requests() {
      super("python-requests", "requests", 1);
    }
  }

  /** requests on a {@code ThreadPoolExecutor}. */
  public static final class Threads extends Python {
    /** For the registry. */
    public Threads() {
      super("python-threads", "requests", Integer.MAX_VALUE);
    }
  }
}
