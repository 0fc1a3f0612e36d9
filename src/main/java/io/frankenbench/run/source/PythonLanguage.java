package io.frankenbench.run.source;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Python, by the names of modules, which are the ids of contenders.
 *
 * @param loader finds the scripts
 */
record PythonLanguage(ClassLoader loader) implements Language {
  private static final Pattern IMPORT =
      Pattern.compile("^(?:import|from) (\\w+)", Pattern.MULTILINE);
  private static final Pattern DOCUMENTATION = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);
  private static final Pattern NO_CODE = Pattern.compile("\\s*(#.*)?|(import|from) .*");

  @Override
  public @Nullable String text(String name) throws IOException {
    return Resources.text(loader, file(name));
  }

  @Override
  public String file(String name) {
    return "python/" + name + ".py";
  }

  @Override
  public List<String> uses(String name, String text) {
    return IMPORT.matcher(text).results().map(found -> found.group(1)).toList();
  }

  @Override
  public int lines(String text) {
    String code = DOCUMENTATION.matcher(text).replaceAll("");
    return (int) code.lines().filter(line -> !NO_CODE.matcher(line).matches()).count();
  }
}
