package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelEventsTest {
  @TempDir private Path root;

  private void netstat(String names, String values) {
    Fixture.write(
        root.resolve("proc/net/netstat"),
        "TcpExt: %s\nTcpExt: %s\nIpExt: ListenDrops\nIpExt: 99\n".formatted(names, values));
  }

  private void snmp(long retransmitted) {
    Fixture.write(
        root.resolve("proc/net/snmp"),
        "Ip: Forwarding\nIp: 1\nTcp: MaxConn RetransSegs InErrs\nTcp: -1 %d 0\n"
            .formatted(retransmitted));
  }

  private static final String ALL =
      "ListenOverflows ListenDrops TCPSynRetrans TCPTimeouts TCPRcvQDrop PruneCalled"
          + " TCPMemoryPressures TCPBacklogDrop TCPLossProbes DelayedACKs";

  @Test
  void counters_that_moved_are_grouped_by_what_they_mean() {
    KernelEvents events = new KernelEvents(root);
    snmp(100);
    netstat(ALL, "1 1 0 5 0 0 0 0 10 1000");
    KernelEvents.Snapshot before = events.read();
    snmp(130);
    netstat(ALL, "4 5 0 7 0 1 0 0 18 2000");

    KernelEvents.Moved moved = before.until(events.read());

    assertThat(moved.hard()).isEqualTo(Map.of("ListenOverflows", 3L, "ListenDrops", 4L));
    assertThat(moved.limiting()).isEqualTo(Map.of("TCPTimeouts", 2L, "PruneCalled", 1L));
    // 30 segments sent again, 8 of them as probes
    assertThat(moved.informative()).isEqualTo(Map.of("RetransSegsLessTCPLossProbes", 22L));
    assertThat(moved.unread()).isEmpty();
    assertThat(moved.all()).hasSize(5).containsEntry("ListenDrops", 4L);
  }

  @Test
  void probes_alone_are_no_retransmissions() {
    KernelEvents events = new KernelEvents(root);
    snmp(100);
    netstat(ALL, "0 0 0 0 0 0 0 0 10 0");
    KernelEvents.Snapshot before = events.read();
    snmp(108);
    netstat(ALL, "0 0 0 0 0 0 0 0 18 0");

    assertThat(before.until(events.read()).all()).isEmpty();
  }

  @Test
  void a_counter_that_the_kernel_does_not_keep_is_unread() {
    KernelEvents events = new KernelEvents(root);
    snmp(0);
    netstat("ListenOverflows ListenDrops", "0 0");
    KernelEvents.Snapshot before = events.read();
    netstat("ListenOverflows ListenDrops", "0 2");

    KernelEvents.Moved moved = before.until(events.read());

    assertThat(moved.all()).isEqualTo(Map.of("ListenDrops", 2L));
    assertThat(moved.unread())
        .containsExactlyInAnyOrder(
            "TCPSynRetrans",
            "TCPTimeouts",
            "TCPRcvQDrop",
            "PruneCalled",
            "TCPMemoryPressures",
            "TCPBacklogDrop",
            "RetransSegsLessTCPLossProbes");
  }

  @Test
  void without_proc_all_is_unread_and_nothing_is_zero() {
    KernelEvents events = new KernelEvents(root);

    KernelEvents.Moved moved = events.read().until(events.read());

    assertThat(moved.all()).isEmpty();
    assertThat(moved.unread()).hasSize(KernelEvents.HARD.size() + KernelEvents.LIMITING.size() + 1);
  }
}
