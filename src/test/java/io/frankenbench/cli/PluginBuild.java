package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.Contender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/** Builds plug-ins as their authors do: {@code javac}, a services file, {@code jar}. */
final class PluginBuild {
  static final String SERVICES = "META-INF/services/" + Contender.class.getName();

  private static final Path EXAMPLE = Path.of("src", "it", "plugin");
  private static final Path PROGRAM = Path.of("target", "benchmarks.jar");

  private PluginBuild() {}

  /** The README's example, built against the packed program alone, as {@code my.jar}. */
  static Path example(Path folder) throws IOException {
    Path classes = folder.resolve("classes");
    compile(classes, PROGRAM.toString(), EXAMPLE.resolve("OkHttpThreads.java"));
    name(classes, Files.readString(EXAMPLE.resolve(SERVICES)));
    return pack(folder.resolve("my.jar"), classes);
  }

  /** Compiles {@code source} into {@code classes}. */
  static void compile(Path classes, String classPath, Path source) {
    tool("javac", "-cp", classPath, "-d", classes.toString(), source.toString());
  }

  /** Names contenders in {@code classes}, one in each line. */
  static void name(Path classes, String contenders) throws IOException {
    Path services = classes.resolve(SERVICES);
    Files.createDirectories(services.getParent());
    Files.writeString(services, contenders);
  }

  /** Packs {@code classes} into {@code jar}. */
  static Path pack(Path jar, Path classes) {
    tool("jar", "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
    return jar;
  }

  private static void tool(String name, String... args) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int status = ToolProvider.findFirst(name).orElseThrow().run(out, out, args);
    assertThat(status).as(said.toString()).isZero();
  }
}
