package io.frankenbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Announced;
import io.frankenbench.record.Announcement;
import io.frankenbench.record.Json;
import io.frankenbench.record.ServerLedger;
import io.frankenbench.record.ServerStatus;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A server under test, and what a fork says to it. */
final class Bench implements AutoCloseable {
  static final int BODY = 300;

  private final DelayServer server;
  private final Wire control;

  Bench(ServerOptions options) throws IOException {
    server = DelayServer.start(options);
    control = Wire.control(server.control());
  }

  Bench() throws IOException {
    this(ServerOptions.defaults());
  }

  static Workload workload(int requests, int inFlight, String delay) {
    return new Workload(requests, inFlight, Delays.parse(delay), 0.01, 42, BODY, Connections.FRESH);
  }

  String address() {
    return server.control().uri().getAuthority();
  }

  DelayServer server() {
    return server;
  }

  Wire control() {
    return control;
  }

  Announced announce(Workload workload) throws IOException {
    return announce(Announcement.of(workload, 0, false));
  }

  Announced announce(Announcement announcement) throws IOException {
    String json = Json.MAPPER.writeValueAsString(announcement);
    Wire.Answer answer = control.call("POST", "/-/shots", json);
    assertThat(answer.status()).isEqualTo(201);
    return answer.as(Announced.class);
  }

  ServerLedger close(Announced shot) throws IOException {
    Wire.Answer answer = control.call("DELETE", "/-/shots/" + shot.shot(), "");
    assertThat(answer.status()).isEqualTo(200);
    return answer.as(ServerLedger.class);
  }

  ServerStatus status() throws IOException {
    return control.get("/-/status").as(ServerStatus.class);
  }

  /** Asks for the status until it is as expected; JUnit's timeout ends a wait in vain. */
  void await(Predicate<ServerStatus> expected) throws IOException {
    while (!expected.test(status())) {
      Thread.onSpinWait();
    }
  }

  /** Waits until the server's CPU time has moved on, which a system may count in steps of 10 ms. */
  void awaitCpuTick() throws IOException {
    long before = status().cpuNanos();
    await(status -> status.cpuNanos() > before);
  }

  /** Sends request {@code id} on a new connection, without waiting for the answer. */
  static Wire ask(Announced shot, int id) throws IOException {
    Wire wire = new Wire(shot.addresses().get(id % shot.addresses().size()));
    wire.send("GET", "/" + shot.shot() + "/" + id, "");
    return wire;
  }

  /** Asks for every id from 0 to {@code requests} at once, and waits for all answers. */
  static List<Wire.Answer> fetchAll(Announced shot, int requests) throws IOException {
    List<Wire> wires = new ArrayList<>();
    for (int id = 0; id < requests; id++) {
      wires.add(ask(shot, id));
    }
    List<Wire.Answer> answers = new ArrayList<>();
    for (Wire wire : wires) {
      answers.add(wire.receive());
      wire.close();
    }
    return answers;
  }

  @Override
  public void close() throws IOException {
    control.close();
    server.close();
  }
}
