package io.frankenbench.report;

/** Text in HTML and SVG. */
final class Html {
  private Html() {}

  /** {@code text} with nothing in it that HTML or SVG would act on. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
