package io.frankenbench.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {
  @TempDir Path folder;

  private static String text(Book book) {
    byte[] bytes = new byte[book.bytes()];
    book.content().get(bytes);
    return new String(bytes, US_ASCII);
  }

  @Test
  void a_generated_book_has_exactly_the_size_asked_for() {
    for (int bytes = 1; bytes <= 3_000; bytes++) {
      String text = text(Book.generated(bytes));
      assertThat(text).hasSize(bytes).matches(t -> t.chars().allMatch(c -> c == 10 || c >= 32));
    }
    assertThat(Book.generated(Book.USUAL_BYTES).bytes()).isEqualTo(450_000);
    assertThat(Book.generated(20_000_000).bytes()).isEqualTo(20_000_000);
  }

  @Test
  void it_is_html_where_that_fits() {
    assertThat(text(Book.generated(15))).isEqualTo("<!DOCTYPE html>");
    assertThat(text(Book.generated(22))).isEqualTo("<!DOCTYPE html></html>");
    for (int bytes : new int[] {23, 100, 139, 140, 141, 150, 160, 1_024, 450_000}) {
      assertThat(text(Book.generated(bytes))).startsWith("<!DOCTYPE html>").endsWith("</html>");
    }
    assertThat(text(Book.generated(2_000)).split("<p>")).hasSizeGreaterThan(2);
  }

  @Test
  void it_is_the_same_every_time() {
    assertThat(text(Book.generated(10_000))).isEqualTo(text(Book.generated(10_000)));
  }

  @Test
  void views_share_one_direct_buffer_and_do_not_disturb_each_other() {
    Book book = Book.generated(100);
    ByteBuffer one = book.content();
    one.position(50);
    assertThat(one.isDirect()).isTrue();
    assertThat(one.isReadOnly()).isTrue();
    assertThat(book.content().remaining()).isEqualTo(100);
  }

  @Test
  void a_size_out_of_range_is_refused() {
    assertThatThrownBy(() -> Book.generated(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("body 0 is out of range (1..100000000)");
    assertThatThrownBy(() -> Book.generated(100_000_001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_file_can_be_the_book() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.html"), "<html>mine</html>");
    assertThat(text(Book.of(file))).isEqualTo("<html>mine</html>");
  }

  @Test
  void a_file_that_cannot_be_used_is_refused_in_one_line() throws IOException {
    Path missing = folder.resolve("missing.html");
    Path empty = Files.createFile(folder.resolve("empty.html"));
    assertThatThrownBy(() -> Book.of(missing))
        .isInstanceOf(IOException.class)
        .hasMessage("body " + missing + " does not exist");
    assertThatThrownBy(() -> Book.of(folder))
        .isInstanceOf(IOException.class)
        .hasMessage("body " + folder + " is no readable file");
    assertThatThrownBy(() -> Book.of(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("body " + empty + " has 0 bytes; it must have 1 to 100000000");
  }
}
