package io.frankenbench.run;

import io.frankenbench.measure.ControlClient;
import io.frankenbench.measure.ForkOrders;
import io.frankenbench.plan.Pace;
import io.frankenbench.plan.Plan;
import io.frankenbench.plan.PluginJars;
import io.frankenbench.plan.RunOptions;
import io.frankenbench.plan.RunOptions.BodyOption;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.Cell;
import io.frankenbench.record.ServerAddress;
import io.frankenbench.record.ServerStatus;
import io.frankenbench.server.Book;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The delay server of a run: embedded in this JVM, or somebody else's.
 *
 * @param told how forks learn of it
 * @param embedded {@code null} if it is somebody else's
 */
record ServerInUse(ToldServer told, @Nullable DelayServer embedded) implements AutoCloseable {
  /** So long may a server of the user's be silent. */
  private static final int PATIENCE_SECONDS = 5;

  /** Delays of the shots that only warm up the server. */
  private static final double WARM_UP_SCALE = 0.02;

  /** More of them warm it no further, and might need more files than one client may open. */
  private static final int ENOUGH_REQUESTS = 10_000;

  /**
   * The server that {@code options} ask for.
   *
   * @throws UserError if it cannot be started or reached
   */
  static ServerInUse of(RunOptions options) throws UserError {
    ServerAddress remote = options.server();
    try {
      if (remote != null) {
        requireDelayServer(remote);
        return new ServerInUse(ToldServer.of(remote), null);
      }
      Path file =
          options.bodies().stream()
              .map(BodyOption::file)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      ServerOptions usual = ServerOptions.defaults();
      DelayServer server = DelayServer.start(file == null ? usual : usual.withBody(Book.of(file)));
      return embedded(server);
    } catch (IOException e) {
      throw UserError.machine(String.valueOf(e.getMessage()), e);
    }
  }

  private static ServerInUse embedded(DelayServer server) throws IOException {
    try {
      return new ServerInUse(ToldServer.of(server.control()), server);
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  private static void requireDelayServer(ServerAddress server) throws UserError {
    FutureTask<ServerStatus> status = new FutureTask<>(new ControlClient(server)::status);
    Thread.ofVirtual().start(status);
    try {
      ServerStatus _ = status.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw noAnswer(server, "interrupted", e);
    } catch (TimeoutException e) {
      throw noAnswer(server, "not within " + PATIENCE_SECONDS + " s", e);
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case ControlClient.WrongToken wrong ->
            UserError.badInput("--server: " + wrong.getMessage(), wrong);
        case ConnectException no -> noAnswer(server, no.getMessage(), no);
        case NoRouteToHostException no -> noAnswer(server, no.getMessage(), no);
        case SocketTimeoutException no -> noAnswer(server, no.getMessage(), no);
        case UnknownHostException no -> noAnswer(server, "its host is unknown", no);
        case null, default ->
            UserError.badInput("--server: " + server + " answers, but is no delay server", e);
      };
    }
  }

  private static UserError noAnswer(ServerAddress server, @Nullable String why, Exception e) {
    return UserError.badInput(
        "--server: no delay server answers at %s (%s); start one with ./run-bench.sh serve"
            .formatted(server, why),
        e);
  }

  /**
   * Warms the server up, by each protocol, by a fork whose shots nobody sees.
   *
   * @throws UserError if that fork fails
   */
  void warmUp(Plan plan, Path scratch) throws UserError, IOException {
    for (Protocol protocol : Protocol.values()) {
      Optional<Cell> largest =
          plan.cells().stream()
              .filter(cell -> cell.protocol().equals(protocol.toString()))
              .max(Comparator.comparingInt(Cell::requests));
      if (largest.isPresent()) {
        warmUp(plan, scratch, largest.get(), protocol);
      }
    }
  }

  private void warmUp(Plan plan, Path scratch, Cell largest, Protocol protocol)
      throws UserError, IOException {
    String contender = protocol == Protocol.H2 ? "jdk-future-primed" : "raw-selector";
    Workload workload =
        new Workload(
            largest.requests(),
            largest.inFlight(),
            Delays.parse(largest.delay()),
            WARM_UP_SCALE,
            0,
            largest.bodyBytes(),
            Connections.FRESH);
    Workload enough = workload.ofFirst(Math.min(largest.requests(), ENOUGH_REQUESTS));
    Cell unmeasured = Cell.of("server-warm-up", contender, enough, protocol, "");
    ForkRunner forks = new ForkRunner(told, scratch, null, PluginJars.NONE);
    ForkRunner.Result result = forks.run(plan, unmeasured, Pace.of(6, 1), 0, 0);
    for (int fork = 1; result.canBeRepeated() && fork <= ForkOrders.MOST_REPETITIONS; fork++) {
      result = forks.run(plan, unmeasured, Pace.of(6, 1), 0, fork);
    }
    requireWarm(result);
  }

  /** A server that is not warm would slow down whoever comes first. */
  static void requireWarm(ForkRunner.Result result) throws UserError {
    if (result.jmh() == null) {
      throw UserError.machine(
          "the server could not be warmed up: " + result.shots().getLast().verdict().reason(),
          null);
    }
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
    told.close();
  }
}
