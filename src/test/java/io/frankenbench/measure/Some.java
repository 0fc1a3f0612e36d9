package io.frankenbench.measure;

import io.frankenbench.record.ErrorClass;
import io.frankenbench.record.ForeignCpu;
import io.frankenbench.record.Histograms;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.ServerLedger;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.IdealSchedule;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** An honest shot of 4 requests of 10 bytes, 1 s each, and ways to spoil it. */
final class Some {
  static final Swapping.Pages NO_PAGES = new Swapping.Pages(0, 0);

  static final long SECOND = 1_000_000_000L;

  /** When the clock started. */
  static final long START = 50 * SECOND;

  private Some() {}

  static Workload workload(Connections policy) {
    return new Workload(4, 4, Delays.parse("fixed:1s"), 1, 0, 10, policy);
  }

  static Evidence evidence(Connections policy, ClientAccount client, ServerLedger server) {
    return evidence(policy, client, server, Map.of(), Map.of());
  }

  static Evidence evidence(
      Connections policy,
      ClientAccount client,
      ServerLedger server,
      Map<String, Long> hard,
      Map<String, Long> limiting) {
    return measured(workload(policy), 0, client, server, around(hard, limiting, NO_PAGES));
  }

  /** An honest shot of {@code n} requests with these limiting events in the kernel. */
  static Evidence ofRequests(int n, Map<String, Long> limiting) {
    return measured(
        new Workload(n, n, Delays.parse("fixed:1s"), 1, 0, 10, Connections.FRESH),
        0,
        new Client().completed(n).bytes(10L * n).account(),
        new Server().distinct(n).completed(n).bytes(10L * n).ledger(),
        around(Map.of(), limiting, NO_PAGES));
  }

  /** A shot of {@code n} requests that was asked for by HTTP/2. */
  static Evidence byHttp2(int n, Connections policy, Server server) {
    Workload workload = new Workload(n, n, Delays.parse("fixed:1s"), 1, 0, 10, policy);
    return new Evidence(
        workload,
        Protocol.H2,
        IdealSchedule.of(workload),
        Phase.MEASURED,
        false,
        true,
        true,
        0,
        new Client().completed(n).bytes(10L * n).account(),
        server.distinct(n).completed(n).bytes(10L * n).ledger(),
        around(Map.of(), Map.of(), NO_PAGES),
        Map.of(),
        false);
  }

  /** An honest shot before whose clock threads had been started, or during which pages swapped. */
  static Evidence disturbed(int prestarted, Swapping.Pages swapped) {
    return measured(
        workload(Connections.FRESH),
        prestarted,
        new Client().account(),
        new Server().ledger(),
        around(Map.of(), Map.of(), swapped));
  }

  /** An honest shot of {@code nanos} during which other programs used {@code share} of the CPUs. */
  static Evidence beside(double share, long nanos) {
    Workload workload = workload(Connections.FRESH);
    return new Evidence(
        workload,
        Protocol.H1,
        IdealSchedule.of(workload),
        Phase.MEASURED,
        false,
        true,
        true,
        0,
        new Client().account(),
        new Server().ledger(),
        new Surroundings.Change(
            nanos,
            new KernelEvents.Moved(Map.of(), Map.of(), Map.of(), List.of()),
            null,
            NO_PAGES,
            0),
        Map.of(ForeignCpu.NAME, share),
        false);
  }

  /** A shot whose delays are {@code delay} and that takes 100 ms longer, before an odd server. */
  static Evidence taking(String delay, Phase phase, Server server) {
    Workload workload = new Workload(4, 4, Delays.parse(delay), 1, 0, 10, Connections.FRESH);
    IdealSchedule ideal = IdealSchedule.of(workload);
    return new Evidence(
        workload,
        Protocol.H1,
        ideal,
        phase,
        true,
        true,
        true,
        0,
        new Client().returnedAfter(ideal.makespanNanos() + SECOND / 10).account(),
        server.ledger(),
        around(Map.of(), Map.of(), NO_PAGES),
        Map.of(),
        false);
  }

  /** An honest shot during which the CPU quota was used up, with these events in the kernel. */
  static Evidence throttled(long periods, Map<String, Long> limiting) {
    KernelEvents.Moved kernel = new KernelEvents.Moved(Map.of(), limiting, Map.of(), List.of());
    return measured(
        workload(Connections.FRESH),
        0,
        new Client().account(),
        new Server().ledger(),
        new Surroundings.Change(SECOND, kernel, null, NO_PAGES, periods));
  }

  static Evidence muster(boolean reached) {
    Workload workload = workload(Connections.FRESH);
    return new Evidence(
        workload,
        Protocol.H1,
        IdealSchedule.of(workload),
        Phase.MUSTER,
        reached,
        false,
        true,
        0,
        new Client().returnedAfter(SECOND / 10).account(),
        new Server().ledger(),
        around(Map.of(), Map.of(), NO_PAGES),
        Map.of(),
        false);
  }

  private static Evidence measured(
      Workload workload,
      int prestarted,
      ClientAccount client,
      ServerLedger server,
      Surroundings.Change around) {
    return new Evidence(
        workload,
        Protocol.H1,
        IdealSchedule.of(workload),
        Phase.MEASURED,
        false,
        true,
        true,
        prestarted,
        client,
        server,
        around,
        Map.of(),
        false);
  }

  /** A measured shot whose failures are what is looked at. */
  static Evidence askedToFail(ClientAccount client, ServerLedger server) {
    Workload workload = workload(Connections.WARM);
    return new Evidence(
        workload,
        Protocol.H1,
        IdealSchedule.of(workload),
        Phase.MEASURED,
        false,
        false,
        true,
        0,
        client,
        server,
        around(Map.of(), Map.of(), NO_PAGES),
        Map.of(),
        true);
  }

  private static Surroundings.Change around(
      Map<String, Long> hard, Map<String, Long> limiting, Swapping.Pages swapped) {
    return new Surroundings.Change(
        SECOND, new KernelEvents.Moved(hard, limiting, Map.of(), List.of()), null, swapped, 0);
  }

  /** The client's side. */
  static final class Client {
    private long makespan = 11 * SECOND / 10;
    private long lastDone = 105 * SECOND / 100;
    private int completed = 4;
    private int failed;
    private int doubled;
    private int silent;
    private int early;
    private long bytes = 40;
    private long late;
    private Map<String, ErrorClass> errors = Map.of();

    Client returnedAfter(long nanos) {
      makespan = nanos;
      lastDone = Math.min(lastDone, nanos);
      return this;
    }

    Client lastDoneAfter(long nanos) {
      lastDone = nanos;
      return this;
    }

    Client completed(int n) {
      completed = n;
      return this;
    }

    Client failed(int n) {
      failed = n;
      return this;
    }

    Client doubled(int n) {
      doubled = n;
      return this;
    }

    Client silent(int n) {
      silent = n;
      return this;
    }

    Client early(int n) {
      early = n;
      return this;
    }

    Client bytes(long n) {
      bytes = n;
      return this;
    }

    Client late(int n) {
      late = n;
      return this;
    }

    Client error(String name, String example) {
      return errors(1, name, example);
    }

    Client errors(int count, String name, String example) {
      errors = Map.of(name, new ErrorClass(count, example));
      return this;
    }

    ClientAccount account() {
      return new ClientAccount(
          START,
          START + makespan,
          START + lastDone,
          completed,
          failed,
          doubled,
          silent,
          early,
          bytes,
          late,
          errors);
    }
  }

  /** The server's side. */
  static final class Server {
    private long distinct = 4;
    private long duplicates;
    private long unknown;
    private long rejected;
    private long completed = 4;
    private long broken;
    private long abandoned;
    private long early;
    private long bytes = 40;
    private int peak = 4;
    private long http2;
    private int accepted = 4;
    private int older;
    private Long firstAccept = START + 1;
    private int left;
    private long stalled;
    private Histogram lateness = Histograms.micros();

    Server distinct(long n) {
      distinct = n;
      return this;
    }

    Server duplicates(long n) {
      duplicates = n;
      return this;
    }

    Server unknown(long n) {
      unknown = n;
      return this;
    }

    Server rejected(long n) {
      rejected = n;
      return this;
    }

    Server completed(long n) {
      completed = n;
      return this;
    }

    Server broken(long n) {
      broken = n;
      return this;
    }

    Server abandoned(long n) {
      abandoned = n;
      return this;
    }

    Server early(long n) {
      early = n;
      return this;
    }

    Server bytes(long n) {
      bytes = n;
      return this;
    }

    Server peak(int n) {
      peak = n;
      return this;
    }

    Server http2(long n) {
      http2 = n;
      return this;
    }

    Server accepted(int n) {
      accepted = n;
      return this;
    }

    Server older(int n) {
      older = n;
      return this;
    }

    Server firstAccept(Long at) {
      firstAccept = at;
      return this;
    }

    Server stalled(long nanos) {
      stalled = nanos;
      return this;
    }

    Server lateness(Histogram micros) {
      lateness = micros;
      return this;
    }

    Server stillInFlight(int n) {
      left = n;
      return this;
    }

    ServerLedger ledger() {
      String none = Histograms.compressed(Histograms.micros());
      return new ServerLedger(
          "t",
          distinct + duplicates,
          distinct,
          duplicates,
          unknown,
          rejected,
          completed,
          broken,
          abandoned,
          early,
          http2,
          bytes,
          peak,
          peak,
          1,
          false,
          left,
          START - 10,
          START + 2,
          START + 3,
          START + SECOND,
          null,
          START + SECOND,
          accepted,
          accepted,
          older,
          firstAccept,
          0,
          stalled,
          Histograms.compressed(lateness),
          none,
          List.of(),
          Map.of());
    }
  }
}
