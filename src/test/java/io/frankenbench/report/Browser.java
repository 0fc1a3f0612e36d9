package io.frankenbench.report;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The system's Chromium without a window: one session, steered by its own driver. */
final class Browser implements AutoCloseable {
  private static final String AXE = "/axe.min.js";
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;
  private final Path page;

  private Browser(ChromeDriver driver, Path page) {
    this.driver = driver;
    this.page = page;
  }

  /** A browser for {@code page}; empty if this machine has none with its driver. */
  static Optional<Browser> open(Path page) {
    Optional<File> steering = inPath("chromedriver");
    Optional<File> browser = inPath("chromium", "chromium-browser", "google-chrome");
    if (steering.isEmpty() || browser.isEmpty()) {
      return Optional.empty();
    }
    // Given the driver's place, Selenium looks for none and downloads none.
    System.setProperty("webdriver.chrome.driver", steering.get().getPath());
    SELENIUM.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(steering.get())
            .usingAnyFreePort()
            .build();
    return Optional.of(new Browser(new ChromeDriver(service, options), page));
  }

  private static Optional<File> inPath(String... names) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(names)
        .flatMap(name ->
            Stream.of(path.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  /** Loads the page anew with {@code hash} behind its address. */
  void load(String hash) {
    driver.get("about:blank");
    driver.get(page.toUri() + hash);
  }

  /** Sets the size of the page's window in CSS pixels, and light or dark. */
  void look(int width, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** The value of a JavaScript expression. */
  Object value(String expression) {
    return driver.executeScript("return " + expression);
  }

  String text(String expression) {
    return String.valueOf(value(expression));
  }

  /** Waits until an expression is true. */
  void until(String expression) {
    new WebDriverWait(driver, Duration.ofSeconds(10), Duration.ofMillis(20))
        .withMessage(expression)
        .until(_ -> Boolean.TRUE.equals(value(expression)));
  }

  /** Presses keys one after the other, wherever the focus is. */
  void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
  }

  /** Moves the pointer to the first element of a CSS selector. */
  void pointAt(String selector) {
    new Actions(driver).moveToElement(element(selector)).perform();
  }

  void click(String selector) {
    element(selector).click();
  }

  void back() {
    driver.navigate().back();
  }

  private WebElement element(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** What the page complained about since this was last asked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Serious and critical findings of axe-core. */
  List<?> barriers() throws IOException {
    driver.executeScript(axe());
    return (List<?>)
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(
                (found) => done(found.violations
                    .filter((one) => ['serious', 'critical'].includes(one.impact))
                    .map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | '))),
                (failure) => done([String(failure)]));
            """);
  }

  private static String axe() throws IOException {
    try (InputStream in = Browser.class.getResourceAsStream(AXE)) {
      return new String(Objects.requireNonNull(in, AXE).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
