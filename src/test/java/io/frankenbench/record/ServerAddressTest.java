package io.frankenbench.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {
  private static final String SECRET = "0123456789abcdef";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://10.0.0.1:8080/#%s | http://10.0.0.1:8080
          http://10.0.0.1:8080#%s | http://10.0.0.1:8080
          http://[::1]:8080/#%s | http://[::1]:8080
          http://bench.example/#%s | http://bench.example
          """)
  void a_whole_url_is_an_address_and_a_token(String whole, String uri) {
    ServerAddress address = ServerAddress.parse(whole.formatted(SECRET));
    assertThat(address.uri()).hasToString(uri);
    assertThat(address.token()).isEqualTo(new Token(SECRET));
    assertThat(ServerAddress.parse(address.whole())).isEqualTo(address);
  }

  @Test
  void a_url_may_be_without_a_token() {
    assertThat(ServerAddress.parse("http://127.0.0.1:80/").token()).isNull();
  }

  @Test
  void the_token_is_in_no_text_by_accident() {
    ServerAddress address = ServerAddress.parse("http://127.0.0.1:80/#" + SECRET);
    assertThat(address + " " + address.token()).doesNotContain(SECRET);
    assertThatThrownBy(() -> ServerAddress.parse("https://127.0.0.1:80/#" + SECRET))
        .message()
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          nowhere | 'nowhere' is no address; write http://host:port/#token
          ftp://host | 'ftp://host' is no address
          http:// | is no address
          http://a b | is no address
          https://127.0.0.1:1/#0123456789abcdef | speak http, not https
          http://127.0.0.1:99999 | port 99999 is out of range; give 1 to 65535
          http://127.0.0.1:0 | port 0 is out of range
          http://delay_server:8080 | its host has letters that no host name has
          http://127.0.0.1:80/foo | write http://host:port/#token
          http://127.0.0.1:80?a | write http://host:port/#token
          http://me@127.0.0.1:80 | write http://host:port/#token
          http://127.0.0.1:80/#short | a token has 16 to 128 letters, digits, - and _
          """)
  void what_is_no_address_is_told_in_one_line(String text, String message) {
    assertThatThrownBy(() -> ServerAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(message)
        .doesNotContain("\n");
  }

  @Test
  void a_token_is_random_and_equals_itself_alone() {
    Token token = Token.random();
    assertThat(token).isNotEqualTo(Token.random());
    assertThat(token.is(token.secret())).isTrue();
    assertThat(token.is(token.secret() + "0")).isFalse();
    assertThat(token.is("")).isFalse();
    assertThat(token.is(null)).isFalse();
  }
}
