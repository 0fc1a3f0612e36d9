package io.frankenbench.contender.process;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import io.frankenbench.workload.Processes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * A few equal processes that share each batch. They live as long as their contender, so that they
 * are warm like everybody else; clients are opened and closed in them.
 */
final class Workers {
  private final IntFunction<List<String>> command;
  private final int count;
  private final List<Worker> all = new ArrayList<>();

  /**
   * @param command that starts one, by how many requests it has in flight
   * @param count how many, unless there are more connections than so many can hold
   */
  Workers(IntFunction<List<String>> command, int count) {
    this.command = command;
    this.count = count;
  }

  /** Opens a client in each of as many workers as the limit allows, or needs. */
  Shared open(Settings settings) throws IOException {
    int wanted = Math.max(count, Processes.forConnections(settings.inFlight()));
    int used = Math.min(wanted, settings.inFlight());
    while (all.size() < wanted) {
      all.add(new Worker(command.apply(Math.ceilDiv(settings.inFlight(), used))));
    }
    Map<String, String> told = new TreeMap<>();
    for (int n = 0; n < used; n++) {
      int share = Math.ceilDiv(settings.inFlight() - n, used);
      told.putAll(all.get(n).open(share, settings));
    }
    told.put("processes", used + ", the requests dealt out in turn");
    return new Shared(all.subList(0, used), told);
  }

  /** Ends the processes. */
  void end() {
    all.forEach(Worker::end);
    all.clear();
  }

  /** A client in each worker. */
  record Shared(List<Worker> workers, Map<String, String> settings) implements Contender.Client {

    @Override
    public void fetch(Batch batch) throws Exception {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> shares = new ArrayList<>();
        for (int n = 0; n < workers.size(); n++) {
          Worker worker = workers.get(n);
          int first = n;
          shares.add(
              threads.submit(() -> {
                worker.order(batch, first, workers.size());
                worker.report(batch);
                return null;
              }));
        }
        for (Future<?> share : shares) {
          share.get();
        }
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException io ? io : e;
      }
    }

    @Override
    public List<ProcessHandle> processes() {
      return workers.stream().map(Worker::handle).toList();
    }

    @Override
    public void close() throws IOException {
      for (Worker worker : workers) {
        if (worker.isAlive()) {
          worker.closeClient();
        }
      }
    }
  }
}
