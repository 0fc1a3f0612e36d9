package io.frankenbench.run.source;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Java, by the full names of top-level types. The project's own files are in a folder of their own;
 * those of a plug-in lie beside its classes, if it has any.
 *
 * @param loader finds them
 */
record JavaLanguage(ClassLoader loader) implements Language {
  private static final String PROJECT = "io.frankenbench.";
  private static final String PROJECT_FOLDER = "io/frankenbench/source/";

  /** What every contender is written against. */
  private static final Set<String> SEAM =
      Set.of(
          PROJECT + "contender.Batch",
          PROJECT + "contender.Contender",
          PROJECT + "contender.Settings",
          PROJECT + "contender.SpeaksHttp2");

  private static final Pattern COMMENT_OR_LITERAL =
      Pattern.compile(
          "(?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)"
              + "|\"\"\"(?s:.*?)(?<!\\\\)\"\"\""
              + "|\"[^\"\\\\\\n]*(?:\\\\.[^\"\\\\\\n]*)*\""
              + "|'[^'\\\\\\n]*(?:\\\\.[^'\\\\\\n]*)*'");

  private static final Pattern FULL_NAME = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+[A-Z]\\w*");
  private static final Pattern SIMPLE_NAME = Pattern.compile("\\b[A-Z]\\w*");
  private static final Pattern NO_CODE = Pattern.compile("\\s*|(import|package)\\s.*");

  @Override
  public @Nullable String text(String name) throws IOException {
    return Resources.text(loader, (name.startsWith(PROJECT) ? PROJECT_FOLDER : "") + file(name));
  }

  @Override
  public String file(String name) {
    String local = name.startsWith(PROJECT) ? name.substring(PROJECT.length()) : name;
    return local.replace('.', '/') + ".java";
  }

  /** What is named in full, as imports are, and all else that may be of the same package. */
  @Override
  public List<String> uses(String name, String text) {
    String code = withoutComments(text);
    String ownPackage = name.substring(0, name.lastIndexOf('.') + 1);
    Map<String, String> bySimpleName = new LinkedHashMap<>();
    FULL_NAME
        .matcher(code)
        .results()
        .map(MatchResult::group)
        .forEach(full -> bySimpleName.putIfAbsent(full.substring(full.lastIndexOf('.') + 1), full));
    SIMPLE_NAME
        .matcher(code)
        .results()
        .map(MatchResult::group)
        .forEach(simple -> bySimpleName.putIfAbsent(simple, ownPackage + simple));
    return bySimpleName.values().stream().filter(used -> !SEAM.contains(used)).toList();
  }

  @Override
  public int lines(String text) {
    return (int)
        withoutComments(text).lines().filter(line -> !NO_CODE.matcher(line).matches()).count();
  }

  /** Literals stay: what looks like a comment in them is none. So do the ends of lines. */
  private static String withoutComments(String text) {
    return COMMENT_OR_LITERAL
        .matcher(text)
        .replaceAll(found -> {
          String comment = found.group("comment");
          return comment == null
              ? Matcher.quoteReplacement(found.group())
              : comment.replaceAll("[^\n]", "");
        });
  }
}
