package io.frankenbench.cli;

import io.frankenbench.plan.UserError;
import io.frankenbench.record.PrivateFile;
import io.frankenbench.record.Token;
import io.frankenbench.server.Book;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import io.frankenbench.workload.Delays;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
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
      "Give the whole URL that it prints to run --server. It ends in a token: only who",
      "has that can measure with this server, all others can but fetch.",
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
      description = "127.0.0.1 unless given: this machine only. 0.0.0.0 is for all that reach it.")
  private String bind = "";

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "Keep the token in this file, so that the URL stays the same; made if it is missing.")
  private @Nullable Path tokenFile;

  @Mixin private DelayOptions delay = new DelayOptions();

  @Option(names = "--body", paramLabel = "FILE", description = "Serve this file as the book.")
  private @Nullable Path body;

  @Option(names = "--until-end-of-input", hidden = true)
  private boolean untilEndOfInput;

  @Override
  public Integer call() throws Exception {
    try (DelayServer server = start()) {
      if (spec != null) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("serving at " + server.control().whole() + " until Ctrl-C");
        if (!address().isLoopbackAddress()) {
          out.println(
              "whoever reaches this machine at %s can fetch; to measure takes the token"
                  .formatted(bind));
        }
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
        ServerOptions.defaults()
            .at(address().getHostAddress(), port)
            .withDelays(delays, timeScale, delay.seed());
    try {
      if (tokenFile != null) {
        options = options.withToken(kept(tokenFile));
      }
      if (body != null) {
        BodyFile.size(body);
        options = options.withBody(Book.of(body));
      }
      return DelayServer.start(options);
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.badInput(String.valueOf(e.getMessage()), e);
    }
  }

  private InetAddress address() throws UserError {
    try {
      return InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw UserError.badInput(
          "--bind '%s' is no address of this machine; write one such as 127.0.0.1 or 0.0.0.0"
              .formatted(bind),
          e);
    }
  }

  private static Token kept(Path file) throws IOException {
    if (!Files.exists(file)) {
      PrivateFile.write(file, Token.random().secret());
    }
    try {
      return new Token(PrivateFile.read(file));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " holds no token: " + e.getMessage(), e);
    }
  }
}
