package io.frankenbench.compose;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import io.frankenbench.measure.ControlClient;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A composer that cheats is caught, by the rule that is there for it. */
class SabotageTest {
  private static final double SCALE = 0.02;

  private static DelayServer server;

  @BeforeAll
  static void start() throws IOException {
    server = DelayServer.start(ServerOptions.defaults());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Honest, but for what a test overrides. */
  private static class Composing implements Composer, Composer.Client {
    private Composer.Client honest;

    @Override
    public String id() {
      return "test-sabotage";
    }

    @Override
    public Client open(Settings settings) throws Exception {
      honest = new OkHttpVirtualComposer().open(settings);
      return this;
    }

    @Override
    public void gather(Batch batch, Caller caller) throws Exception {
      honest.gather(batch, caller);
    }

    @Override
    public void asCompleted(Batch batch, Caller caller) throws Exception {
      honest.asCompleted(batch, caller);
    }

    @Override
    public void callback(Batch batch, Caller caller) throws Exception {
      honest.callback(batch, caller);
    }

    @Override
    public void untilFailure(Batch batch, Caller caller) throws Exception {
      honest.untilFailure(batch, caller);
    }

    @Override
    public void untilDeadline(Batch batch, Duration limit, Caller caller) throws Exception {
      honest.untilDeadline(batch, limit, caller);
    }

    @Override
    public void forget(Batch batch, Caller caller) throws Exception {
      honest.forget(batch, caller);
    }

    @Override
    public Map<String, String> settings() {
      return Map.of();
    }

    @Override
    public void close() throws IOException {
      honest.close();
    }
  }

  /** Collects what a composer hands over. */
  private record Collecting(List<Integer> ids) implements Caller {
    Collecting() {
      this(Collections.synchronizedList(new ArrayList<>()));
    }

    @Override
    public void result(int id) {
      ids.add(id);
    }

    @Override
    public void failure(int id, Throwable cause) {}
  }

  private static void expectObjection(String rule, Act act, Composer composer) throws Exception {
    expectObjection(rule, act, composer, SCALE);
  }

  private static void expectObjection(String rule, Act act, Composer composer, double scale)
      throws Exception {
    Shot shot = Stage.perform(server, composer, act, scale);
    assertThat(shot.verdict().objections()).as("objections").containsOnlyKeys(rule);
    assertThat(shot.verdict().outside()).isNull();
  }

  @Test
  void honesty_is_left_alone() throws Exception {
    for (Act act : Act.values()) {
      Shot shot = Stage.perform(server, new Composing(), act, SCALE);
      assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse();
    }
  }

  @Test
  void a_result_that_is_lost_is_missed() throws Exception {
    expectObjection(
        "EVERY_RESULT_ONCE",
        Act.AS_COMPLETED,
        new Composing() {
          @Override
          public void asCompleted(Batch batch, Caller caller) throws Exception {
            Collecting all = new Collecting();
            super.asCompleted(batch, all);
            all.ids().stream().skip(1).forEach(caller::result);
          }
        });
  }

  @Test
  void a_result_that_is_handed_over_twice_is_noticed() throws Exception {
    Composing twice =
        new Composing() {
          @Override
          public void callback(Batch batch, Caller caller) throws Exception {
            super.callback(batch, caller);
            caller.result(7);
          }

          @Override
          public void untilDeadline(Batch batch, Duration limit, Caller caller) throws Exception {
            Collecting some = new Collecting();
            super.untilDeadline(batch, limit, some);
            some.ids().forEach(caller::result);
            caller.result(some.ids().getFirst());
          }
        };

    expectObjection("EVERY_RESULT_ONCE", Act.CALLBACK, twice);
    // late enough for a first result on a busy machine, too
    expectObjection("EVERY_RESULT_ONCE", Act.DEADLINE, twice, 0.5);
  }

  @Test
  void what_is_gathered_in_another_order_is_noticed() throws Exception {
    expectObjection(
        "IN_ORDER",
        Act.GATHER,
        new Composing() {
          @Override
          public void gather(Batch batch, Caller caller) throws Exception {
            super.asCompleted(batch, caller);
          }
        });
  }

  @Test
  void a_result_before_its_answer_is_noticed() throws Exception {
    expectObjection(
        "NEVER_TOO_SOON",
        Act.AS_COMPLETED,
        new Composing() {
          @Override
          public void asCompleted(Batch batch, Caller caller) throws Exception {
            caller.result(3);
            Collecting all = new Collecting();
            super.asCompleted(batch, all);
            all.ids().stream().filter(id -> id != 3).forEach(caller::result);
          }
        });
  }

  @Test
  void a_failure_that_is_kept_from_the_caller_is_noticed() throws Exception {
    expectObjection(
        "THE_FAILURE_ASKED_FOR",
        Act.FIRST_FAILURE,
        new Composing() {
          @Override
          public void untilFailure(Batch batch, Caller caller) {
            try {
              super.untilFailure(batch, caller);
            } catch (Exception e) {
              // as if nothing had happened
            }
          }
        });
  }

  @Test
  void a_failure_that_nobody_asked_for_is_noticed() throws Exception {
    expectObjection(
        "THE_FAILURE_ASKED_FOR",
        Act.FIRST_FAILURE,
        new Composing() {
          @Override
          public void untilFailure(Batch batch, Caller caller) throws Exception {
            batch.failed(1, new IOException("made up"));
            super.untilFailure(batch, caller);
          }
        });
    expectObjection(
        "NO_FAILURE_BEFORE_THE_DEADLINE",
        Act.DEADLINE,
        new Composing() {
          @Override
          public void untilDeadline(Batch batch, Duration limit, Caller caller) throws Exception {
            batch.failed(1, new IOException("made up"));
            super.untilDeadline(batch, limit, caller);
          }
        });
  }

  @Test
  void who_gives_up_before_the_failure_or_the_deadline_is_under_the_bound() throws Exception {
    Shot shot =
        Stage.perform(
            server,
            new Composing() {
              @Override
              public void untilDeadline(Batch batch, Duration limit, Caller caller)
                  throws Exception {
                super.untilDeadline(batch, Duration.ZERO, caller);
              }
            },
            Act.DEADLINE,
            0.2);

    assertThat(shot.verdict().objections()).containsKey("NOT_UNDER_BOUND");
  }

  @Test
  void results_that_were_there_long_before_the_deadline_must_be_handed_over() throws Exception {
    Shot shot =
        Stage.perform(
            server,
            new Composing() {
              @Override
              public void untilDeadline(Batch batch, Duration limit, Caller caller)
                  throws Exception {
                super.untilDeadline(batch, limit, new Collecting());
              }
            },
            Act.DEADLINE,
            0.5);

    assertThat(shot.verdict().objections()).containsOnlyKeys("EVERYTHING_BEFORE_THE_DEADLINE");
  }

  @Test
  void a_connection_that_is_left_open_is_counted() throws Exception {
    List<Socket> left = new ArrayList<>();
    Shot shot =
        Stage.perform(
                server,
                new Composing() {
                  @Override
                  public void untilFailure(Batch batch, Caller caller) throws Exception {
                    URI uri = batch.uri(0);
                    left.add(new Socket(uri.getHost(), uri.getPort()));
                    super.untilFailure(batch, caller);
                  }
                },
                Act.FIRST_FAILURE,
                SCALE,
                Duration.ofSeconds(1),
                Phase.MEASURED)
            .getFirst();

    assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse();
    assertThat(shot.figure(Metric.CONNECTIONS_LEFT)).isEqualTo(1);
    left.getFirst().close();
  }

  @Test
  void a_request_that_is_left_running_keeps_the_server_from_being_quiet() throws Exception {
    List<Socket> left = new ArrayList<>();
    Composing leaving =
        new Composing() {
          @Override
          public void forget(Batch batch, Caller caller) throws Exception {
            int last = batch.size() - 1;
            URI uri = batch.uri(last);
            Socket socket = new Socket(uri.getHost(), uri.getPort());
            left.add(socket);
            socket
                .getOutputStream()
                .write(
                    ("GET " + uri.getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(US_ASCII));
            ControlClient control = new ControlClient(server.control());
            while (control.status().shotConnections() == 0) {
              Thread.onSpinWait(); // until it has come to the server
            }
          }
        };
    Shot shot = Stage.perform(server, leaving, Act.FORGOTTEN, 0.2);
    left.getFirst().close();

    assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse();
    assertThat(shot.figure(Metric.LOST)).isEqualTo(Stage.REQUESTS);
    assertThat(shot.figure(Metric.CONNECTIONS_LEFT)).isEqualTo(1);
  }
}
