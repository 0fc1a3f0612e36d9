package io.frankenbench.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RawHttpTest {
  private static final String RESPONSE =
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nID: 7\r\n\r\nhello";

  /** Remembers what it was told. */
  private static final class Told implements Batch {
    final StringBuilder body = new StringBuilder();
    int status;
    String id = "";
    boolean ended;

    @Override
    public int size() {
      return 1;
    }

    @Override
    public URI uri(int id) {
      return URI.create("http://127.0.0.1:1/");
    }

    @Override
    public Body answered(int request, int code, UnaryOperator<String> header) {
      status = code;
      id = header.apply("id");
      return new Body() {
        @Override
        public void part(ByteBuffer bytes) {
          body.append(StandardCharsets.US_ASCII.decode(bytes));
        }

        @Override
        public void end() {
          ended = true;
        }
      };
    }

    @Override
    public void failed(int request, Throwable cause) {}

    @Override
    public void reported(Outcome outcome) {}
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void a_response_is_understood_wherever_it_is_cut() throws IOException {
    for (int cut = 1; cut < RESPONSE.length(); cut++) {
      Told told = new Told();
      RawHttp.Response response = new RawHttp.Response(told, 0);

      assertThat(response.take(bytes(RESPONSE.substring(0, cut)))).isFalse();
      assertThat(told.ended).isFalse();
      assertThat(response.take(bytes(RESPONSE.substring(cut)))).isTrue();

      assertThat(told.ended).isTrue();
      assertThat(told.status).isEqualTo(200);
      assertThat(told.id).isEqualTo("7");
      assertThat(told.body).hasToString("hello");
    }
  }

  @Test
  void an_empty_body_is_complete_with_its_head() throws IOException {
    Told told = new Told();
    String empty = "HTTP/1.1 503 Busy\r\ncontent-length: 0\r\n\r\n";

    assertThat(new RawHttp.Response(told, 0).take(bytes(empty))).isTrue();
    assertThat(told.status).isEqualTo(503);
  }

  @Test
  void bytes_beyond_the_announced_length_are_an_error() {
    RawHttp.Response response = new RawHttp.Response(new Told(), 0);

    assertThatThrownBy(() -> response.take(bytes(RESPONSE + "!")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more bytes");
  }

  @Test
  void what_is_no_response_is_an_error() {
    RawHttp.Response response = new RawHttp.Response(new Told(), 0);

    assertThatThrownBy(() -> response.take(bytes("SSH-2.0-x\r\n\r\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("SSH-2.0-x");
  }

  @Test
  void a_request_names_path_and_host() {
    assertThat(RawHttp.request(URI.create("http://127.0.0.2:81/a/3")))
        .asString(StandardCharsets.US_ASCII)
        .startsWith("GET /a/3 HTTP/1.1\r\n")
        .contains("\r\nHost: 127.0.0.2:81\r\n")
        .endsWith("\r\n\r\n");
  }
}
