package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a contender or an error is called, it stays text. */
class EscapingTest {

  @Test
  void html_acts_on_nothing() {
    assertThat(Html.escape("<b a=\"1\" c='2'>&"))
        .isEqualTo("&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;");
  }

  @Test
  void markdown_acts_on_nothing_and_stays_on_its_line() {
    assertThat(Markdown.escape("a|b\n# *c* <d> `e` [f](g) $h$"))
        .isEqualTo("a\\|b \\# \\*c\\* &lt;d&gt; \\`e\\` \\[f\\](g) \\$h\\$");
  }

  @Test
  void a_table_keeps_its_columns() {
    Block table =
        new Block.Table(
            List.of(Block.text("x"), Block.number("y")), List.of(List.of("a | b", "1\n2")));
    assertThat(Markdown.page(List.of(table)))
        .isEqualTo("| x | y |\n| --- | ---: |\n| a \\| b | 1 2 |\n");
  }

  @Test
  void a_command_cannot_end_its_own_fence() {
    assertThat(Markdown.page(List.of(new Block.Command("a\n````\nb"))))
        .isEqualTo("`````sh\na\n````\nb\n`````\n");
  }

  @Test
  void source_is_folded_away_and_cannot_end_its_own_fence() {
    Block code = new Block.Code("A\n<b>.java", "class A {\n  // ```\n}\n\n");
    assertThat(Markdown.page(List.of(code)))
        .isEqualTo(
            """
            <details>
            <summary>A &lt;b&gt;.java</summary>

            ````java
            class A {
              // ```
            }
            ````

            </details>
            """);
  }

  @Test
  void anchors_are_words_and_each_is_there_once() {
    assertThat(Markdown.anchor("10,000 requests of 1 KiB (<i>\"a\"</i>)"))
        .isEqualTo("10000-requests-of-1-kib-i-a-i");
    assertThat(Markdown.anchor("§")).isEqualTo("section");
    Block twice = new Block.Heading(2, "A | b");
    assertThat(Markdown.page(List.of(twice, twice)))
        .isEqualTo("## <a id=\"a-b\"></a>A \\| b\n\n## <a id=\"a-b-2\"></a>A \\| b\n");
  }

  @Test
  void a_link_shows_its_label_as_text() {
    Block links = new Block.Links(List.of(new Block.Link("a.md#b", "1 < 2", "[x](y)")));
    assertThat(Markdown.page(List.of(links))).isEqualTo("- [\\[x\\](y)](a.md#b): 1 &lt; 2\n");
  }

  @Test
  void the_files_of_a_suite_stay_in_their_folder_whatever_it_is_called() {
    assertThat(SuiteFiles.page("../../etc/passwd")).isEqualTo("etc-passwd.md");
    assertThat(SuiteFiles.page("README")).isEqualTo("suite-readme.md");
    assertThat(SuiteFiles.histograms("warm-up")).isEqualTo("histograms/warm-up.hlog");
  }

  @Test
  void numbers_read_the_same_everywhere() {
    assertThat(Words.grouped(10_000)).isEqualTo("10,000");
    assertThat(Words.fixed(1.2345, 3)).isEqualTo("1.234");
    assertThat(Words.fixed(-0.0001, 2)).isEqualTo("0.00");
    assertThat(Words.fixed(-1.5, 1)).isEqualTo("−1.5");
    assertThat(Words.plain(10_000)).isEqualTo("10000");
    assertThat(Words.plain(0.1234567)).isEqualTo("0.123457");
    assertThat(Words.brief(12_345.6)).isEqualTo("12,346");
    assertThat(Words.brief(12.34)).isEqualTo("12.3");
    assertThat(Words.bytes(1024)).isEqualTo("1 KiB");
    assertThat(Words.bytes(450_000)).isEqualTo("450 kB");
    assertThat(Words.bytes(1500)).isEqualTo("1,500 B");
    assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Words.cut("a long\nreason", 8)).isEqualTo("a long…");
  }
}
