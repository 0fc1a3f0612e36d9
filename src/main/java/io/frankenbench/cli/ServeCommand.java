package io.frankenbench.cli;

import io.frankenbench.run.UserError;
import io.frankenbench.server.Book;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import io.frankenbench.workload.Delays;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The delay server alone. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    description = {
      "Serves the book after a random delay, until Ctrl-C: GET /anything.",
      "Other machines can use it with run --server URL.",
      ""
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "N",
      description = "8080 unless given; 0 takes any free one.")
  private int port;

  @Option(
      names = "--bind",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description = "127.0.0.1 unless given: this machine only.")
  private String bind = "";

  @Mixin private DelayOptions delay = new DelayOptions();

  @Option(names = "--body", paramLabel = "FILE", description = "Serve this file as the book.")
  private @Nullable Path body;

  @Option(names = "--until-end-of-input", hidden = true)
  private boolean untilEndOfInput;

  @Override
  public Integer call() throws Exception {
    try (DelayServer server = start()) {
      if (spec != null) {
        spec.commandLine().getOut().println("serving at " + server.control() + " until Ctrl-C");
      }
      if (untilEndOfInput) {
        InputStream input = System.in;
        while (input.read() >= 0) {
          // whatever is said, only the end counts
        }
      } else {
        new CountDownLatch(1).await();
      }
    }
    return 0;
  }

  private DelayServer start() throws UserError {
    Numbers.within("--port", port, 0, 65_535);
    Delays delays = Objects.requireNonNullElseGet(delay.delays(), Delays::original);
    double timeScale = Objects.requireNonNullElse(delay.timeScale(), 1.0);
    ServerOptions options =
        ServerOptions.defaults().at(bind, port).withDelays(delays, timeScale, delay.seed());
    try {
      if (body != null) {
        BodyFile.size(body);
        options = options.withBody(Book.of(body));
      }
      return DelayServer.start(options);
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.badInput(String.valueOf(e.getMessage()), e);
    }
  }
}
