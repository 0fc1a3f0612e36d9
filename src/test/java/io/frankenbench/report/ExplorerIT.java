package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The explorer in a real browser, opened from a file. */
class ExplorerIT {
  private static final String CELL = "ahc-async~headline~10000~10000~1024~fresh~whole:0..3s~1~h1~";
  private static final List<String> CHARTS = List.of("overview", "scatter", "waterfall", "flight");

  private static final String TOO_WIDE =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /** Texts of charts that leave their picture or overlap another one. */
  private static final String TEXTS_AMISS =
      """
      [...document.querySelectorAll('.chart svg')].flatMap((picture) => {
        const outside = picture.getBoundingClientRect();
        const texts = [...picture.querySelectorAll('text')]
            .map((text) => ({text: text.textContent, box: text.getBoundingClientRect()}))
            .filter(({box}) => box.width > 0);
        const cut = texts.filter(({box}) => box.left < outside.left - 1
            || box.right > outside.right + 1 || box.top < outside.top - 2
            || box.bottom > outside.bottom + 2);
        const covered = texts.filter(({box}, i) => texts.some((other, k) => k < i
            && box.left < other.box.right - 1 && other.box.left < box.right - 1
            && box.top < other.box.bottom - 4 && other.box.top < box.bottom - 4));
        return [...cut, ...covered].map(({text}) => text);
      })\
      """;

  @TempDir static Path dir;
  private static Optional<Browser> opened = Optional.empty();

  private Browser browser;

  @BeforeAll
  static void open() throws IOException {
    Path page = ExplorerFolder.write(dir).resolve("index.html");
    Files.writeString(page, ExplorerTest.page(dir, "Answer: " + Fabricated.HOSTILE));
    opened = Browser.open(page);
    assumeTrue(opened.isPresent(), "no chromium with chromedriver here: the page is not tried out");
  }

  @AfterAll
  static void close() {
    opened.ifPresent(Browser::close);
  }

  @BeforeEach
  void look() {
    browser = opened.orElseThrow();
    browser.look(1280, false);
  }

  private String count() {
    return browser.text("document.getElementById('count').textContent");
  }

  private String hash() {
    return browser.text("decodeURIComponent(location.hash)");
  }

  /** Scrolls to each chart, since one is drawn only when it comes near. */
  private void drawAll() {
    for (String chart : CHARTS) {
      browser.value("document.getElementById('" + chart + "').scrollIntoView()");
      browser.until("document.querySelector('#" + chart + " .cursor') !== null");
    }
    browser.value("scrollTo(0, 0)");
  }

  @Test
  void it_opens_within_a_second_without_a_complaint_or_a_request() {
    long fastest = Long.MAX_VALUE;
    browser.complaints();
    for (int i = 0; i < 3; i++) {
      browser.load("");
      fastest =
          Math.min(fastest, Long.parseLong(browser.text("document.documentElement.dataset.ready")));
    }
    drawAll();
    assertThat(fastest).as("ms until it can be used").isLessThan(1000);
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.text("performance.getEntriesByType('resource').length")).isEqualTo("0");
  }

  @Test
  void a_filter_narrows_what_is_shown_and_back_widens_it() {
    browser.load("#suite=headline");
    String all = count();
    browser.click("[data-facet=requests] summary");
    browser.click("[data-facet=requests] input[value='1000']");
    browser.until("location.hash.includes('requests=1000')");

    assertThat(count()).isNotEqualTo(all).endsWith("by ratio to ideal");
    assertThat(browser.text("document.querySelector('#overview').textContent"))
        .contains("1,000 × 1 KiB")
        .doesNotContain("10,000 × 1 KiB");
    assertThat(browser.text("document.activeElement.value")).isEqualTo("1000");

    browser.back();
    browser.until("!location.hash.includes('requests')");
    assertThat(count()).isEqualTo(all);
  }

  @Test
  void pointing_at_a_contender_lets_it_stand_out_in_every_chart() {
    browser.load("#suite=headline");
    drawAll();
    browser.pointAt("#overview .row .dot");
    browser.until("!document.getElementById('tip').hidden");

    assertThat(browser.text("document.getElementById('tip').textContent"))
        .contains("95 % interval", "5 blocks");
    assertThat(
            browser.value(
                "new Set([...document.querySelectorAll('.on')].map((n) => n.dataset.c)).size"))
        .isEqualTo(1L);
    for (String chart : CHARTS) {
      assertThat(browser.value("document.querySelectorAll('#" + chart + " .on').length > 0"))
          .as(chart)
          .isEqualTo(true);
    }
    assertThat(
            browser.text("getComputedStyle(document.querySelector('[data-c]:not(.on)')).opacity"))
        .isEqualTo("0.18");
  }

  @Test
  void an_address_restores_everything() {
    browser.load(
        "#suite=headline&metric=excess&pin=ahc-async&requests=10000&contender=ahc-async&cell="
            + CELL);

    assertThat(count()).endsWith("by excess over ideal");
    assertThat(browser.text("document.querySelector('#views :checked').value")).isEqualTo("excess");
    assertThat(
            browser.value(
                "document.querySelector('[data-facet=contender] [value=ahc-async]').checked"))
        .isEqualTo(true);
    assertThat(browser.text("document.querySelector('#legend [aria-pressed=true]').textContent"))
        .isEqualTo("ahc-async");
    assertThat(browser.value("document.getElementById('details').open")).isEqualTo(true);
    assertThat(browser.text("document.getElementById('details-body').textContent"))
        .contains("Shots", "cold", "muster", "Overhead per request", "in-flight limit")
        .contains("contender/Shared.java, 1 line", "class Shared<T> {} // </script>");
  }

  @Test
  void everything_is_reached_by_keyboard() {
    browser.load("#suite=headline");
    browser.press(Keys.TAB, Keys.ENTER);
    assertThat(browser.text("document.activeElement.id")).isEqualTo("results");

    for (int i = 0; i < 40 && !onMark(); i++) {
      browser.press(Keys.TAB);
    }
    assertThat(onMark()).as("Tab leads to the chart").isTrue();
    String first = label();
    browser.press(Keys.ARROW_DOWN);
    assertThat(label()).isNotEqualTo(first).contains("ratio to ideal", "blocks");
    assertThat(browser.value("document.getElementById('tip').hidden")).isEqualTo(false);
    String second = label();

    browser.press(Keys.ENTER);
    browser.until("document.getElementById('details').open");
    assertThat(hash()).contains("cell=");
    browser.press(Keys.ESCAPE);
    browser.until("!document.getElementById('details').open && !location.hash.includes('cell=')");
    assertThat(label()).as("the focus is back").isEqualTo(second);
  }

  private boolean onMark() {
    return Boolean.TRUE.equals(browser.value("document.activeElement.matches('.cursor')"));
  }

  private String label() {
    return browser.text("document.activeElement.getAttribute('aria-label')");
  }

  @ParameterizedTest
  @CsvSource({"360, false", "1600, true"})
  void it_fits_and_has_no_barriers(int width, boolean dark) throws IOException {
    browser.look(width, dark);
    browser.load("#suite=headline");
    drawAll();

    assertThat(browser.text("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo(dark ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
    assertThat(browser.value(TOO_WIDE)).isEqualTo(0L);
    assertThat((List<?>) browser.value(TEXTS_AMISS)).as("texts cut or covered").isEmpty();
    assertThat(browser.barriers()).isEmpty();

    browser.load("#suite=headline&cell=" + CELL);
    assertThat(browser.value(TOO_WIDE)).isEqualTo(0L);
    assertThat(browser.value("document.getElementById('details').scrollWidth <= innerWidth"))
        .isEqualTo(true);
    assertThat((List<?>) browser.value(TEXTS_AMISS)).as("texts cut or covered").isEmpty();
    assertThat(browser.barriers()).isEmpty();
  }

  @Test
  void hostile_texts_stay_texts() {
    browser.load("#suite=headline&contender=%3C/script%3E&cell=%3Cimg%20src=x%3E");
    browser.load("#suite=headline");
    drawAll();

    assertThat(browser.text("document.querySelector('.lede').textContent"))
        .isEqualTo("Answer: " + Fabricated.HOSTILE);
    browser.load("#suite=headline&cell=" + CELL.replace("ahc-async", "a-b"));
    assertThat(browser.text("document.querySelector('#details').textContent"))
        .contains("void: evil</sc");
    assertThat(browser.value("document.images.length")).isEqualTo(0L);
    assertThat(browser.value("document.scripts.length")).isEqualTo(2L);
  }
}
