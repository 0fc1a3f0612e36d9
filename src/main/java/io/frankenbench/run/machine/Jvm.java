package io.frankenbench.run.machine;

import io.frankenbench.measure.JvmOptions;
import java.util.List;
import java.util.Map;

/**
 * The Java that runs, and what it says of the system below it; known on every platform.
 *
 * @param vendor who built it
 * @param version its full version
 * @param feature the number that counts, such as 25
 * @param vm name of the virtual machine
 * @param osName such as {@code Linux} or {@code Mac OS X}
 * @param architecture such as {@code amd64}
 * @param availableProcessors CPUs that this process may use, container limits included
 * @param forkFlags the flags every fork is started with
 * @param serverFlags the flags of the JVM that starts them and holds the server, as it was started
 * @param addedBy what variables such as {@code JAVA_TOOL_OPTIONS} add to every JVM, by their names
 */
public record Jvm(
    String vendor,
    String version,
    int feature,
    String vm,
    String osName,
    String architecture,
    int availableProcessors,
    List<String> forkFlags,
    List<String> serverFlags,
    Map<String, String> addedBy) {

  /** Flags are published: whatever looks like a path or an address in them is blanked out. */
  public Jvm {
    forkFlags = JvmOptions.discreet(forkFlags);
  }

  /** The Java that executes this call; its forks are started with {@code forkFlags}. */
  public static Jvm current(List<String> forkFlags) {
    return new Jvm(
        System.getProperty("java.vendor", "unknown"),
        Runtime.version().toString(),
        Runtime.version().feature(),
        System.getProperty("java.vm.name", "unknown"),
        System.getProperty("os.name", "unknown"),
        System.getProperty("os.arch", "unknown"),
        Runtime.getRuntime().availableProcessors(),
        forkFlags,
        JvmOptions.inEffect(),
        JvmOptions.variables(System.getenv()));
  }
}
