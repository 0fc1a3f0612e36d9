package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.PrivateFile;
import io.frankenbench.record.ServerAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code serve} says and keeps, and what {@code run --server} takes. */
class ServeCommandTest {
  @TempDir private Path folder;

  private record Ended(int status, List<String> out, List<String> err) {}

  private static Ended command(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    InputStream before = System.in;
    System.setIn(InputStream.nullInputStream()); // serve ends with its input
    try {
      int status = Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
      return new Ended(status, out.toString().lines().toList(), err.toString().lines().toList());
    } finally {
      System.setIn(before);
    }
  }

  private static Ended serve(String... more) {
    return command(
        Stream.concat(Stream.of("serve", "--port=0", "--until-end-of-input"), Stream.of(more))
            .toArray(String[]::new));
  }

  private static ServerAddress printed(Ended ended) {
    assertThat(ended.status()).as("%s", ended.err()).isZero();
    String line = ended.out().getFirst();
    assertThat(line).startsWith("serving at http://").endsWith(" until Ctrl-C");
    return ServerAddress.parse(line.split(" ", -1)[2]);
  }

  private static void refused(Ended ended, String... words) {
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err()).hasSize(1);
    assertThat(ended.err().getFirst()).contains(words).doesNotContain("mistake of this program");
  }

  @Test
  void a_url_with_a_new_token_is_printed_and_nothing_else() {
    Ended ended = serve();
    assertThat(printed(ended).token()).isNotNull().isNotEqualTo(printed(serve()).token());
    assertThat(ended.out()).hasSize(1);
  }

  @Test
  void a_name_of_this_machine_can_be_bound() {
    Ended ended = serve("--bind", "localhost");
    assertThat(printed(ended).uri().getHost()).isIn("127.0.0.1", "[0:0:0:0:0:0:0:1]");
    assertThat(ended.out()).hasSize(1);
    refused(serve("--bind", "no.such.host.invalid"), "--bind 'no.such.host.invalid'", "127.0.0.1");
    refused(serve("--bind", "192.0.2.1"), "192.0.2.1 is no address of this machine");
  }

  @Test
  void it_says_who_can_reach_it_if_others_can() {
    Ended ended = serve("--bind", "0.0.0.0");
    assertThat(printed(ended).token()).isNotNull();
    assertThat(ended.out()).hasSize(2);
    assertThat(ended.out().getLast()).contains("whoever reaches this machine").contains("token");
  }

  @Test
  void a_token_is_kept_in_a_private_file() throws IOException {
    Path file = folder.resolve("token");
    ServerAddress first = printed(serve("--token-file", "" + file));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PrivateFile.read(file)).isEqualTo(first.token().secret());
    assertThat(printed(serve("--token-file", "" + file)).token()).isEqualTo(first.token());

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    refused(serve("--token-file", "" + file), "others may read", "chmod 600 " + file);
  }

  @Test
  void a_file_that_holds_no_token_is_refused() throws IOException {
    Path empty = folder.resolve("empty");
    PrivateFile.write(empty, "");
    refused(serve("--token-file", "" + empty), empty + " is empty");
    Path words = folder.resolve("words");
    PrivateFile.write(words, "no token at all");
    refused(serve("--token-file", "" + words), words + " holds no token", "16 to 128");
    refused(serve("--token-file", folder + "/no/token"), "its folder does not exist");
    refused(serve("--token-file", "" + folder), "it is no file");
  }

  @Test
  void a_server_that_cannot_be_one_is_refused_before_anything_runs() {
    for (String url : List.of("https://127.0.0.1:1", "http://h:99999", "http://delay_server:80")) {
      refused(command("run", "--server", url), "--server: '" + url + "' cannot be used: ");
    }
  }

  @Test
  void what_is_kept_of_a_command_line_is_without_the_token() {
    String url = "http://127.0.0.1:80/#0123456789abcdef";
    assertThat(RunCommand.withoutToken(url, url)).isEqualTo("http://127.0.0.1:80/");
    assertThat(RunCommand.withoutToken("--server=" + url, url))
        .isEqualTo("--server=http://127.0.0.1:80/");
    assertThat(RunCommand.withoutToken("--out=a#b", url)).isEqualTo("--out=a#b");
    assertThat(RunCommand.withoutToken("--out=a#b", null)).isEqualTo("--out=a#b");
  }
}
