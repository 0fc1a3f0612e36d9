package io.frankenbench.run.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as a line of code, and what a file uses. */
class LanguageTest {
  private static final JavaLanguage JAVA = new JavaLanguage(LanguageTest.class.getClassLoader());
  private static final PythonLanguage PYTHON =
      new PythonLanguage(LanguageTest.class.getClassLoader());

  @Test
  void of_java_neither_blank_lines_nor_comments_imports_or_the_package_count() {
    String text =
        """
        package com.example;

        import java.util.List;
        import static java.util.Map.entry;

        /** What it is,
         * over two lines. */
        class A { // one
          String two = "http://x /* no comment"; /* from here
          to here */ int three;

          // only a comment
          char four = '"';
          char five = '\\'';
        } // six
        """;

    assertThat(JAVA.lines(text)).isEqualTo(6);
  }

  @Test
  void lines_of_a_text_block_count_unless_they_are_blank() {
    String quotes = "\"".repeat(3);
    String text =
        "String one =\n    "
            + quotes
            + "\n    // three\n\n    four \\"
            + quotes
            + "\n    "
            + quotes
            + ";\n";

    assertThat(JAVA.lines(text)).isEqualTo(5);
  }

  @Test
  void of_python_neither_blank_lines_nor_comments_imports_or_documentation_count() {
    String text =
        """
        \"""What it is,

        over lines.\"""

        import sys
        from a.b import c

        # a comment
        class One:
            \"""A word.\"""
            two = 2  # a comment
            def three(self):
                import_four()
        """;

    assertThat(PYTHON.lines(text)).isEqualTo(4);
    assertThat(PYTHON.uses("one", text)).containsExactly("sys", "a");
  }

  @Test
  void java_uses_what_it_names_in_full_and_what_may_be_of_its_package_but_not_the_seam() {
    String text =
        """
        package com.example;

        import com.example.deep.Model.Part;
        import io.frankenbench.contender.Batch;
        import static io.frankenbench.contender.Tool.make;
        import org.library.Helper;

        /** See Ghost. */
        class Mine extends Neighbour {
          Object o = Class.forName("com.example.far.Preview");
          Helper helper;
        }
        """;

    assertThat(JAVA.uses("com.example.Mine", text))
        .contains(
            "com.example.deep.Model",
            "io.frankenbench.contender.Tool",
            "org.library.Helper",
            "com.example.Neighbour",
            "com.example.far.Preview")
        .doesNotContain(
            "io.frankenbench.contender.Batch", "com.example.Helper", "com.example.Ghost")
        .containsSubsequence(List.of("com.example.deep.Model", "com.example.Neighbour"));
  }

  @Test
  void files_of_the_project_are_named_below_its_root_package() {
    assertThat(JAVA.file("io.frankenbench.contender.grid.RawPool"))
        .isEqualTo("contender/grid/RawPool.java");
    assertThat(JAVA.file("com.example.Mine")).isEqualTo("com/example/Mine.java");
    assertThat(PYTHON.file("python-threads")).isEqualTo("python/python-threads.py");
  }
}
