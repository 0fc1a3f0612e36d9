package io.frankenbench.run.machine;

import java.util.List;
import java.util.regex.Pattern;

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
 */
public record Jvm(
    String vendor,
    String version,
    int feature,
    String vm,
    String osName,
    String architecture,
    int availableProcessors,
    List<String> forkFlags) {

  /** A path or an address in a flag may name the machine or its owner. */
  private static final Pattern TELLING = Pattern.compile("(?<=[=:,])[^=,]*[/\\\\@][^,]*");

  /** Flags are published: whatever looks like a path or an address in them is blanked out. */
  public Jvm {
    forkFlags = forkFlags.stream().map(Jvm::discreet).toList();
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
        forkFlags);
  }

  private static String discreet(String flag) {
    boolean modules = flag.startsWith("--add-") || flag.startsWith("--enable-");
    return modules ? flag : TELLING.matcher(flag).replaceAll("…");
  }
}
